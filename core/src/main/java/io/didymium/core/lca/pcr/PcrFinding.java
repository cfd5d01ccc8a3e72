package io.didymium.core.lca.pcr;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What of a study is missing under product category rules, or deviates from them. */
public enum PcrFinding implements FindingCode {
    /** The declared unit is not stated. */
    DECLARED_UNIT_MISSING(
            Severity.UNDECIDED,
            "the declared unit of the results is not stated; {profile} requires {wanted}",
            "State the declared unit of the results."),
    /** Results are for another amount. */
    DECLARED_UNIT_DIFFERS(
            Severity.FAIL,
            "the results are for {said}, but {profile} requires {wanted}",
            "Give the results for the declared unit."),
    /** A module has no results. */
    MODULE_MISSING(
            Severity.UNDECIDED,
            "there are no results for module {module}, which {profile} requires",
            "Give separate results for each module."),
    /** The omissions of a module are not stated. */
    OMISSION_UNKNOWN(
            Severity.UNDECIDED,
            "it is not stated how much was omitted from module {module}",
            "Estimate what was omitted, even if it is nothing."),
    /** More was left out than may be. */
    OMISSION_ABOVE_LIMIT(
            Severity.FAIL,
            "{percent} % of {place} was omitted, but {profile} allows {limit} %",
            "Find data for what was omitted."),
    /** Something hazardous or radioactive was left out. */
    HAZARD_OMITTED(
            Severity.FAIL,
            "{what} is hazardous or radioactive and was omitted",
            "Find data for it: no cut-off applies to it."),
    /** Something is omitted without a declaration. */
    OMISSION_UNDECLARED(
            Severity.UNDECIDED,
            "{what} is not included, and the omission is not declared",
            "Include it, or declare the omission and its size."),
    /** A process is allocated by a key that the rules do not allow. */
    ALLOCATION_KEY_NOT_ALLOWED(
            Severity.FAIL,
            "the process is allocated {key}, but {profile} allows {allowed}",
            "Use an allowed allocation key."),
    /** Results are not shown for another key. */
    ALLOCATION_COMPARISON_MISSING(
            Severity.UNDECIDED,
            "the process is allocated {key}, and no results by another allowed key are shown, as {profile} requires",
            "Calculate with another allowed key, and show both results."),
    /** Prices are used without their averaging period. */
    PRICE_WINDOW_MISSING(
            Severity.UNDECIDED,
            "the process is allocated {key}, but the averaging period of the prices is not stated",
            "Use prices with an averaging period, a currency and a source."),
    /** The averaging period of prices is too short. */
    PRICE_WINDOW_SHORT(
            Severity.FAIL,
            "the prices cover {window}, but {profile} requires an average over {months} months",
            "Average the prices over a longer period."),
    /** Something is credited, or waste bears a burden. */
    CREDIT_GIVEN(
            Severity.FAIL,
            "{what}: {profile} requires waste without burden and no credits",
            "Remove the credit, or show it in a separate module."),
    /** It is not known how much of the core processes is measured. */
    CORE_DATA_UNKNOWN(
            Severity.UNDECIDED,
            "it is not known how much of {indicator} of the core processes is based on measured data of the site",
            "Name the core processes, and state for each amount whether it was measured."),
    /** Too little of the core processes is measured. */
    CORE_DATA_BELOW_LIMIT(
            Severity.FAIL,
            "{percent} % of {indicator} of the core processes is based on measured data of the site, but {profile} requires {limit} %",
            "Measure more of the core processes."),
    /** The period of specific data is not stated. */
    REFERENCE_PERIOD_MISSING(Severity.UNDECIDED, "the period of the specific data is not stated", "State the period."),
    /** The period of specific data is too short. */
    REFERENCE_PERIOD_SHORT(
            Severity.FAIL,
            "the specific data cover {window}, but {profile} requires {months} months",
            "Use data of a longer period."),
    /** The year of generic data is not stated. */
    GENERIC_DATA_UNDATED(
            Severity.UNDECIDED,
            "the year of the oldest generic data is not stated, and {count} sources do not state it either",
            "State the year of the oldest generic data."),
    /** Generic data are too old. */
    GENERIC_DATA_OLD(
            Severity.FAIL, "generic data are from {year}, more than {years} years before {end}", "Use newer data."),
    /** The share of proxy data is not stated. */
    PROXY_SHARE_MISSING(
            Severity.UNDECIDED,
            "it is not stated how much of {indicator} is based on proxy data",
            "Estimate it, even if it is nothing."),
    /** Too much is based on proxy data. */
    PROXY_SHARE_ABOVE_LIMIT(
            Severity.FAIL,
            "{percent} % of {indicator} is based on proxy data, but {profile} allows {limit} %",
            "Find specific data for what the proxies represent."),
    /** An indicator has no result. */
    INDICATOR_MISSING(
            Severity.UNDECIDED, "there is no result for {indicator}", "Calculate with a method that includes it."),
    /** An indicator leaves out activities. */
    INDICATOR_INCOMPLETE(
            Severity.UNDECIDED,
            "{count} activities have no factor for {indicator} and count as zero",
            "Add their factors, even if they are zero."),
    /** The validity of the declaration is not stated. */
    VALIDITY_MISSING(
            Severity.UNDECIDED,
            "the period of validity of the declaration is not stated",
            "State until when it is valid."),
    /** The declaration is valid for too long. */
    VALIDITY_TOO_LONG(
            Severity.FAIL, "the declaration is valid {window}, longer than {years} years", "Shorten its validity."),
    /** Something is not reported. */
    REPORT_ITEM_MISSING(Severity.UNDECIDED, "the report does not cover: {item}", "Report it.");

    private final Explanation explanation;

    PcrFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
