/** The pages about this phone: settings, what it keeps, and the home screen. */
import { CountryChoice } from "./country-choice.js";
import { EraseAll } from "./erase-all.js";
import { InstallApp } from "./install-app.js";
import { KeepAll } from "./keep-all.js";
import { ShareFile } from "./share-file.js";
import { TextSize } from "./text-size.js";

customElements.define("country-choice", CountryChoice);
customElements.define("erase-all", EraseAll);
customElements.define("install-app", InstallApp);
customElements.define("keep-all", KeepAll);
customElements.define("share-file", ShareFile);
customElements.define("text-size", TextSize);
