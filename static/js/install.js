/** The install page. */
import { InstallApp } from "./install-app.js";

customElements.define("install-app", InstallApp);
