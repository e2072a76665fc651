// html-validate's recommended rules, without those that speak of taste or against a phone's needs.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Taste: minified pages are smaller with these.
    "doctype-style": "off",
    // A browser that writes a page down says hidden="" and checked="".
    "attribute-empty-style": "off",
    "attribute-boolean-style": "off",
    "attr-quotes": ["error", { style: "any" }],
    // VoiceOver tells no list without bullets that it is one, unless its role says so again.
    "no-redundant-role": ["error", { exclude: ["list"] }],
    // A number keeps together by its style; “Call 911” may break before the number.
    "tel-non-breaking": "off",
  },
};
