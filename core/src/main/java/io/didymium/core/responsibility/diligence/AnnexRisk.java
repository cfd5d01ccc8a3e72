package io.didymium.core.responsibility.diligence;

/** A risk of the model policy (OECD guidance, Annex II; general knowledge of the titles). */
public enum AnnexRisk {
    /** Torture, forced labour, the worst forms of child labour, and other serious abuses. */
    SERIOUS_ABUSES("serious abuses"),
    /** Support to non-state armed groups. */
    NON_STATE_ARMED_GROUPS("non-state armed groups"),
    /** Public or private security forces. */
    SECURITY_FORCES("security forces"),
    /** Bribery, and fraudulent misrepresentation of the origin of minerals. */
    BRIBERY_AND_FALSE_ORIGIN("bribery and misrepresentation of origin"),
    /** Money laundering. */
    MONEY_LAUNDERING("money laundering"),
    /** Taxes, fees and royalties due to governments. */
    TAXES_FEES_ROYALTIES("taxes, fees and royalties");

    private final String label;

    AnnexRisk(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
