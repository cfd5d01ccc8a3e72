package io.didymium.passport.verify.check.responsibility;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.List;

/** The checks of records of responsibility, in the order of {@link CheckId}; of a bundle without records they have no results. */
public final class ResponsibilityChecks {
    private ResponsibilityChecks() {}

    /** All of them, over the facts of a bundle. */
    public static List<Check> of(BundleFacts facts) {
        return List.of(
                new DueDiligenceCheck(
                        facts.settled(),
                        facts.origins(),
                        facts.documents(),
                        facts.groups(),
                        facts.policy().responsibility()),
                new EngagementCheck(
                        facts.chain(),
                        facts.documents(),
                        facts.groups(),
                        facts.policy().responsibility(),
                        facts.at()),
                new HazardCheck(
                        facts.settled(), facts.documents(), facts.policy().responsibility()),
                new RecyclingCheck(
                        facts.settled(),
                        facts.documents(),
                        facts.policy().balance().coverageFactor()),
                new AuditCheck(facts));
    }
}
