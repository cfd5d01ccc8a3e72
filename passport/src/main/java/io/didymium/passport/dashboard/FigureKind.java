package io.didymium.passport.dashboard;

import static io.didymium.passport.dashboard.DashboardSection.DUE_DILIGENCE;
import static io.didymium.passport.dashboard.DashboardSection.ENERGY;
import static io.didymium.passport.dashboard.DashboardSection.FOOTPRINT;
import static io.didymium.passport.dashboard.DashboardSection.LABOUR;
import static io.didymium.passport.dashboard.DashboardSection.PROVENANCE;
import static io.didymium.passport.dashboard.DashboardSection.STANDARDS;

/** What a number of a dashboard is. Where a dashboard has nothing of a headline, it says why. */
public enum FigureKind {
    /** How many values of claims a certificate covers, with its state on the day. */
    CERTIFIED_VALUES("certified-values", STANDARDS, true),
    /** The part of the mass put out by all steps behind the batch at sites with a certificate. */
    CERTIFIED_SHARE("certified-share", STANDARDS, true),
    /** How many criteria of a profile are met, with the level reached. */
    CRITERIA_MET("criteria-met", STANDARDS, true),
    /** How many criteria of a profile are met in part. */
    CRITERIA_PARTLY_MET("criteria-partly-met", STANDARDS, false),
    /** How many criteria of a profile are not met. */
    CRITERIA_NOT_MET("criteria-not-met", STANDARDS, false),
    /** How many criteria of a profile were not assessed. */
    CRITERIA_NOT_ASSESSED("criteria-not-assessed", STANDARDS, false),
    /** The part of an element from discarded products or scrap, by class: at least this. */
    RECYCLED_SHARE("recycled-share", STANDARDS, true),
    /** The energy used for a kg. */
    ENERGY_USE("energy-use", ENERGY, true),
    /** The energy that is stated for a kg: the use is at least this. */
    ENERGY_STATED("energy-stated", ENERGY, true),
    /** The energy stated in a stage, for a kg of the batch. */
    ENERGY_STAGE("energy-stage", ENERGY, false),
    /** The part of a benchmark that is saved; negative if more is used. */
    ENERGY_SAVING("energy-saving", ENERGY, true),
    /** The part of an element all of whose operators were assessed by somebody else for labour conditions. */
    LABOUR_ASSESSED("labour-assessed", LABOUR, true),
    /** The part of an element of which an operator was not assessed. */
    LABOUR_NOT_ASSESSED("labour-not-assessed", LABOUR, false),
    /** The part of an element whose way is not known. */
    LABOUR_UNKNOWN("labour-unknown", LABOUR, false),
    /** How many sites behind the batch have records about people around them. */
    SITES_WITH_RECORDS("sites-with-records", LABOUR, true),
    /** How many grievances are open in a register. */
    GRIEVANCES_OPEN("grievances-open", LABOUR, true),
    /** The part of an element on whose whole way statements are valid and audited. */
    DILIGENCE_AUDITED("diligence-audited", DUE_DILIGENCE, true),
    /** The part on whose whole way statements are valid, some not audited. */
    DILIGENCE_NOT_AUDITED("diligence-not-audited", DUE_DILIGENCE, false),
    /** The part of which a supplier has no valid statement. */
    DILIGENCE_WITHOUT("diligence-without", DUE_DILIGENCE, false),
    /** The part whose way is not known. */
    DILIGENCE_UNKNOWN("diligence-unknown", DUE_DILIGENCE, false),
    /** The part that was bought from outside the chain, whose earlier suppliers are not named. */
    DILIGENCE_OUTSIDE("diligence-outside", DUE_DILIGENCE, false),
    /** The mass of the element with valid statements on its whole way. */
    DILIGENCE_MASS("diligence-mass", DUE_DILIGENCE, false),
    /** How many suppliers are in a state of due diligence. */
    SUPPLIERS("suppliers", DUE_DILIGENCE, true),
    /** The part of an element from a country, by class of source. */
    ORIGIN("origin", PROVENANCE, true),
    /** The part of an element of which no country is known. */
    ORIGIN_UNKNOWN("origin-unknown", PROVENANCE, false),
    /** The part of an element that passed a stage in a country. */
    STAGE_COUNTRY("stage-country", PROVENANCE, true),
    /** The part of an element of which it is not known where it passed a stage. */
    STAGE_UNKNOWN("stage-unknown", PROVENANCE, false),
    /** The footprint of a kg in a category. */
    FOOTPRINT_PER_KG("footprint-per-kg", FOOTPRINT, true),
    /** The part of the carbon footprint that a step makes. */
    FOOTPRINT_STEP("footprint-step", FOOTPRINT, true),
    /** The part of the carbon footprint that suppliers state. */
    FOOTPRINT_SUPPLIED("footprint-supplied", FOOTPRINT, false),
    /** The part of the carbon footprint that rests on the operators' own data. */
    FOOTPRINT_OWN_DATA("footprint-own-data", FOOTPRINT, false),
    /** The largest part of a rare earth of the batch that a risk is about. */
    RISK("risk", DashboardSection.RISK, true);

    private final String id;
    private final DashboardSection section;
    private final boolean headline;

    FigureKind(String id, DashboardSection section, boolean headline) {
        this.id = id;
        this.section = section;
        this.headline = headline;
    }

    /** The stable id, in lower case with hyphens. */
    public String id() {
        return id;
    }

    /** The part of a dashboard that it belongs to. */
    public DashboardSection section() {
        return section;
    }

    /** Whether every dashboard has it, with a value or with the reason why there is none. */
    public boolean isHeadline() {
        return headline;
    }
}
