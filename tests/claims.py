"""What the accessibility page tells readers, and with what it is proven."""

# Block of the page -> what it tells readers, and the tests that would fail if it were not so.
CLAIMS: dict[str, tuple[str, list[str]]] = {
    "machines-engines": (
        "Two test programs look at every kind of page. One of them looks in each language, and "
        "in dark colours. They find no fault. Such programs see only some faults.",
        [
            "browser/test_accessibility.py::test_axe_finds_no_fault",
            "browser/test_accessibility.py::test_ibms_engine_finds_no_fault_in_any_template",
            "browser/test_accessibility.py::test_axe_finds_no_fault_in_the_dark",
            "browser/test_accessibility.py::test_the_chooser_has_no_fault",
        ],
    ),
    "machines-scriptless": (
        "One of them also looks at each kind of page without JavaScript.",
        ["browser/test_accessibility.py::test_axe_finds_no_fault_without_scripts"],
    ),
    "machines-markup": (
        "Two more programs read the code of every page. They find no error.",
        ["test_validity.py::test_every_page_is_valid"],
    ),
    "machines-contrast": (
        "All words stand out from what is behind them. We ask for the stronger contrast of level "
        "AAA, in light and in dark colours.",
        [
            "browser/test_contrast.py::test_every_word_of_the_source_language_stands_out",
            "browser/test_contrast.py::test_words_of_each_language_stand_out",
        ],
    ),
    "machines-small": (
        "On the smallest phones nothing is cut off or scrolls sideways.",
        ["browser/test_layout.py::test_nothing_is_cut_or_scrolls_sideways_at_320_pixels"],
    ),
    "machines-large": (
        "Text can be twice as large, and still fits.",
        ["browser/test_layout.py::test_text_twice_as_large_still_fits"],
    ),
    "machines-room": (
        "Nor is anything cut off when you zoom in, turn the phone, or put more room between "
        "letters and lines. The call bar leaves room to read.",
        ["browser/test_reflow.py::test_everything_can_be_read"],
    ),
    "machines-thumb": (
        "Links and buttons are large enough for a thumb, and stand apart.",
        [
            "browser/test_targets.py::test_every_target_fits_a_thumb_and_stands_apart",
            "browser/test_targets.py::test_targets_stand_apart_on_the_smallest_phones_too",
        ],
    ),
    "machines-keys": (
        "A keyboard reaches every link and button, in order, and shows where you are. The third "
        "key leads to the emergency call: Tab, Tab, Enter.",
        [
            "browser/test_keyboard.py::test_the_keyboard_reaches_everything_and_shows_where_it_is",
            "browser/test_keyboard.py::test_two_tabs_and_enter_lead_to_the_emergency_call",
            "browser/test_reflow.py::test_the_focus_is_never_under_a_bar",
        ],
    ),
    "machines-given": (
        "What four main pages give to a screen reader is compared with what we expect.",
        ["browser/test_snapshots.py::test_a_screen_reader_is_given_what_was_expected"],
    ),
    "machines-plain": (
        "You can read and call without JavaScript.",
        ["browser/test_without_javascript.py::test_every_page_reads_and_calls"],
    ),
    "machines-order": (
        "Without colours and shapes, the emergency steps keep their order.",
        ["browser/test_without_javascript.py::test_the_steps_read_in_order_without_styles"],
    ),
    "machines-right": (
        "Arabic runs from right to left. Numbers are the same in every language.",
        [
            "browser/test_layout.py::test_arabic_runs_from_right_to_left",
            "browser/test_languages.py::test_numerals_do_not_change_a_number",
        ],
    ),
    "machines-browsers": (
        "The main ways through the guide work in Chromium and in Firefox. In WebKit, one can read, "
        "change the language and call. A part of the guide opens there offline.",
        [
            f"browser/test_journeys.py::{name}"
            for name in (
                "test_from_the_chooser_to_a_page_and_into_another_language",
                "test_a_tap_on_the_bar_calls",
                "test_leave_hides_the_page_and_back_does_not_show_it",
                "test_a_timeline_is_chosen_and_questions_are_ticked",
            )
        ]
        + [
            f"browser/test_webkit.py::{name}"
            for name in (
                "test_webkit_keeps_the_core_and_shows_it_without_a_server",
                "test_webkit_reads_switches_and_calls",
                "test_webkit_runs_arabic_from_right_to_left",
                "test_webkit_fits_320_pixels",
            )
        ],
    ),
    "machines-words": (
        "A program counts long words and sentences on each English page.",
        ["test_checks.py::test_the_built_in_edition_gives_no_cause"],
    ),
}
# Its name for readers -> its package, or the command that tells its version.
PACKAGES = {
    "axe-core": "axe-core",
    "IBM Equal Access": "accessibility-checker-engine",
    "Nu Html Checker": "vnu-jar",
    "HTML-validate": "html-validate",
}
BROWSERS = {
    "Chromium": ["chromium", "--version"],
    "Firefox": ["firefox-esr", "--version"],
    "WebKitGTK": ["dpkg-query", "--show", "libwebkit2gtk-4.1-0"],
}
