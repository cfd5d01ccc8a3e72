package io.didymium.core.lca.pcr;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What of a study is missing under product category rules, or deviates from them. */
public enum PcrFinding implements FindingCode {
    /** The amount that results are for is not said. */
    DECLARED_UNIT_MISSING(
            "declared-unit-missing",
            Severity.UNDECIDED,
            "it is not said for how much product the results are, where {profile} wants {wanted}",
            "Say for how much product the results are."),
    /** Results are for another amount. */
    DECLARED_UNIT_DIFFERS(
            "declared-unit-differs",
            Severity.FAIL,
            "the results are for {said} where {profile} wants {wanted}",
            "Give the results for the declared unit."),
    /** A module has no results. */
    MODULE_MISSING(
            "module-missing",
            Severity.UNDECIDED,
            "no results are given for the module {module}, which {profile} wants",
            "Give results for each module by itself."),
    /** How much was left out of a module is not said. */
    OMISSION_UNKNOWN(
            "omission-unknown",
            Severity.UNDECIDED,
            "it is not said how much was left out of the module {module}",
            "Estimate what was left out, also if it is nothing."),
    /** More was left out than may be. */
    OMISSION_ABOVE_LIMIT(
            "omission-above-limit",
            Severity.FAIL,
            "{percent} % of {place} was left out where {profile} allows {limit} %",
            "Find data for what was left out."),
    /** Something hazardous or radioactive was left out. */
    HAZARD_OMITTED(
            "hazard-omitted",
            Severity.FAIL,
            "{what} is hazardous or radioactive and was left out",
            "Find data for it: no cut-off applies to it."),
    /** Something was not included and nobody says so. */
    GAP_UNDECLARED(
            "gap-undeclared",
            Severity.UNDECIDED,
            "{what} is not included, and nobody says that it was left out",
            "Include it, or say that it was left out and how much it is."),
    /** A process is divided by a key that the rules do not allow. */
    KEY_DEVIATES(
            "key-deviates",
            Severity.FAIL,
            "the process is divided {key}, where {profile} allows {allowed}",
            "Divide the process by an allowed key."),
    /** Results are not shown for another key. */
    COMPARISON_MISSING(
            "comparison-missing",
            Severity.UNDECIDED,
            "the process is divided {key}, and no results by another allowed key are shown, as {profile} wants",
            "Calculate with another allowed key, and show both results."),
    /** A division by value does not say of when its prices are. */
    PRICE_WINDOW_MISSING(
            "price-window-missing",
            Severity.UNDECIDED,
            "the process is divided {key}, and it is not said over what time its prices are averaged",
            "Divide by prices with a window, a currency and a source."),
    /** Prices are of too short a time. */
    PRICE_WINDOW_SHORT(
            "price-window-short",
            Severity.FAIL,
            "prices are of {window} where {profile} wants an average over {months} months",
            "Average the prices over a longer time."),
    /** Something is credited, or waste bears a burden. */
    CREDIT_GIVEN(
            "credit-given",
            Severity.FAIL,
            "{what}: {profile} wants waste free of burden and no credits",
            "Take the credit out, or show it in a module of its own."),
    /** How much of the core processes is measured cannot be told. */
    CORE_DATA_UNKNOWN(
            "core-data-unknown",
            Severity.UNDECIDED,
            "it cannot be told how much of {indicator} of the core processes rests on data measured there",
            "Give the core processes, and say of each amount whether it was measured."),
    /** Too little of the core processes is measured. */
    CORE_DATA_BELOW_LIMIT(
            "core-data-below-limit",
            Severity.FAIL,
            "{percent} % of {indicator} of the core processes rests on data measured there where {profile} wants {limit} %",
            "Measure more of the core processes."),
    /** The time that specific data are of is not said. */
    REFERENCE_PERIOD_MISSING(
            "reference-period-missing",
            Severity.UNDECIDED,
            "it is not said of what time the specific data are",
            "Say it."),
    /** Specific data are of too short a time. */
    REFERENCE_PERIOD_SHORT(
            "reference-period-short",
            Severity.FAIL,
            "the specific data are of {window} where {profile} wants {months} months",
            "Take data of a longer time."),
    /** Of what time generic data are is not said. */
    GENERIC_DATA_UNDATED(
            "generic-data-undated",
            Severity.UNDECIDED,
            "it is not said of what year the oldest generic data are, and {count} sources do not say it themselves",
            "Say of what year the oldest generic data are."),
    /** Generic data are too old. */
    GENERIC_DATA_OLD(
            "generic-data-old",
            Severity.FAIL,
            "generic data are of {year}, more than {years} years before {end}",
            "Take newer data."),
    /** How much rests on data of something else is not said. */
    PROXY_SHARE_MISSING(
            "proxy-share-missing",
            Severity.UNDECIDED,
            "it is not said how much of {indicator} rests on data of something else",
            "Estimate it, also if it is nothing."),
    /** Too much rests on data of something else. */
    PROXY_SHARE_ABOVE_LIMIT(
            "proxy-share-above-limit",
            Severity.FAIL,
            "{percent} % of {indicator} rests on data of something else where {profile} allows {limit} %",
            "Find data for what they stand for."),
    /** An indicator has no result. */
    INDICATOR_MISSING(
            "indicator-missing",
            Severity.UNDECIDED,
            "there is no result for {indicator}",
            "Calculate with a method that has it."),
    /** An indicator leaves out activities. */
    INDICATOR_INCOMPLETE(
            "indicator-incomplete",
            Severity.UNDECIDED,
            "{count} activities say nothing of {indicator} and count as nothing",
            "Add their factors, also if they are zero."),
    /** For how long the declaration is valid is not said. */
    VALIDITY_MISSING(
            "validity-missing", Severity.UNDECIDED, "it is not said for how long the declaration is valid", "Say it."),
    /** The declaration is valid for too long. */
    VALIDITY_TOO_LONG(
            "validity-too-long",
            Severity.FAIL,
            "the declaration is valid {window}, longer than {years} years",
            "Shorten its validity."),
    /** Something is not reported. */
    REPORT_ITEM_MISSING("report-item-missing", Severity.UNDECIDED, "nothing is reported of: {item}", "Report it.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    PcrFinding(String id, Severity severity, String template, String remedy) {
        this.id = id;
        this.severity = severity;
        this.template = template;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
