package io.didymium.passport.dashboard;

/** A part of a dashboard. */
public enum DashboardSection {
    /** Certificates, criteria, and what is recycled. */
    STANDARDS("standards"),
    /** Energy used, and saved against benchmarks. */
    ENERGY("energy"),
    /** Assessments of labour conditions, and people around the sites. */
    LABOUR("labour"),
    /** Due diligence of suppliers. */
    DUE_DILIGENCE("due-diligence"),
    /** Countries of origin and of each stage. */
    PROVENANCE("provenance"),
    /** The footprint and the steps that make it. */
    FOOTPRINT("footprint"),
    /** Where risks are, the largest first. */
    RISK("risk");

    private final String id;

    DashboardSection(String id) {
        this.id = id;
    }

    /** The stable id, in lower case with hyphens. */
    public String id() {
        return id;
    }
}
