package io.didymium.core.responsibility.diligence;

import static io.didymium.core.responsibility.diligence.DiligenceStep.IDENTIFY_AND_ASSESS;
import static io.didymium.core.responsibility.diligence.DiligenceStep.INDEPENDENT_AUDIT;
import static io.didymium.core.responsibility.diligence.DiligenceStep.MANAGEMENT_SYSTEMS;
import static io.didymium.core.responsibility.diligence.DiligenceStep.REPORT;
import static io.didymium.core.responsibility.diligence.DiligenceStep.RESPOND;

import io.didymium.core.regulation.ApplicationDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The rule packs on due diligence that come with the library, as of November 2026. */
public final class DiligencePacks {
    /** The five steps of the OECD guidance, which bind nobody by themselves. */
    public static final DiligencePack OECD = DiligencePack.builder(
                    "oecd-minerals", "2016", "OECD Due Diligence Guidance, third edition, Annex I")
            .basis("General knowledge of the guidance: the titles of its steps and risks; its text was not read.")
            .scope("operators in supply chains of minerals; the guidance asks for a report each year")
            .duties(List.of(
                    duty("Annex I, step 1", "management systems", DiligenceDuty.Proof.STATEMENT, MANAGEMENT_SYSTEMS),
                    duty(
                            "Annex I, step 2",
                            "risks identified and assessed",
                            DiligenceDuty.Proof.STATEMENT,
                            IDENTIFY_AND_ASSESS),
                    duty("Annex I, step 3", "risks answered", DiligenceDuty.Proof.STATEMENT, RESPOND),
                    duty("Annex I, step 4", "independent audit", DiligenceDuty.Proof.AUDIT, INDEPENDENT_AUDIT),
                    duty("Annex I, step 5", "annual report", DiligenceDuty.Proof.DOCUMENT, REPORT)))
            .build();

    /** Due diligence of who places batteries on the market. */
    public static final DiligencePack BATTERY_ARTICLES_48_TO_52 = DiligencePack.builder(
                    "eu-battery-art-48-52", "2025-07-18", "Regulation (EU) 2023/1542, Articles 48 to 52")
            .basis(
                    "General knowledge of the act and of its postponement by Regulation (EU) 2025/1561; the contents of the"
                            + " report of Article 52(3) as a published data model repeats them. A threshold of turnover exempts"
                            + " small companies; a statement does not show turnover.")
            .scope("operators that place batteries on the market, for cobalt, natural graphite, lithium and nickel: not"
                    + " magnets, nor their makers as such")
            .applicationDate(new ApplicationDate(LocalDate.of(2027, 8, 18), true))
            .months(36)
            .duties(List.of(
                    duty("48(1)", "due-diligence policy", DiligenceDuty.Proof.DOCUMENT, MANAGEMENT_SYSTEMS),
                    duty("49", "management system", DiligenceDuty.Proof.STATEMENT, MANAGEMENT_SYSTEMS),
                    duty("50", "risk management", DiligenceDuty.Proof.STATEMENT, IDENTIFY_AND_ASSESS, RESPOND),
                    duty("48(2), 51", "third-party verification", DiligenceDuty.Proof.AUDIT, INDEPENDENT_AUDIT),
                    duty("52(3)", "published report", DiligenceDuty.Proof.DOCUMENT, REPORT)))
            .build();

    private DiligencePacks() {}

    /** All of them. */
    public static List<DiligencePack> all() {
        return List.of(OECD, BATTERY_ARTICLES_48_TO_52);
    }

    /** The pack of a name, if it is one of these. */
    public static Optional<DiligencePack> find(String id) {
        return all().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    private static DiligenceDuty duty(
            String clause, String label, DiligenceDuty.Proof proof, DiligenceStep first, DiligenceStep... others) {
        return new DiligenceDuty(clause, label, EnumSet.of(first, others), proof);
    }
}
