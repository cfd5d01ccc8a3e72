package io.didymium.passport.verify.check.chain;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.StepId;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the passport of a batch agrees with the event of the step that made it. */
final class OutputAgreement {
    private OutputAgreement() {}

    /**
     * What differs; the event's balance holds for other customers, who never see the passport.
     *
     * @param made the batch as the event describes it
     * @param withholds whether the event may withhold contents of outputs
     */
    static List<Finding> findings(StepId step, Batch made, boolean withholds, CredentialFacts passport) {
        Optional<Batch> described = passport.statement()
                .map(Statement::subject)
                .filter(ProductSubject.class::isInstance)
                .map(subject -> ((ProductSubject) subject).batch());
        return described
                .map(batch -> findings(
                        step, made, batch, withholds || passport.withheld().contains(DisclosableClaim.PLACE)))
                .orElse(List.of());
    }

    private static List<Finding> findings(StepId step, Batch made, Batch passport, boolean withholds) {
        List<Finding> findings = new ArrayList<>();
        ofMass(step, made, passport.mass().value()).ifPresent(findings::add);
        if (!made.mass().standardUncertainty().equals(passport.mass().standardUncertainty())) {
            findings.add(mismatch(step, made, "standard uncertainty"));
        }
        if (made.form() != passport.form()) {
            findings.add(mismatch(step, made, "form"));
        }
        if (!made.pieces().equals(passport.pieces())) {
            findings.add(mismatch(step, made, "number of pieces"));
        }
        if (!made.producedLocally().equals(passport.producedLocally())) {
            findings.add(mismatch(step, made, "time of production"));
        }
        // Contents that one of the two withholds are not contradicted.
        boolean compared =
                !withholds || (made.assay().isPresent() && passport.assay().isPresent());
        if (compared && !made.assay().equals(passport.assay())) {
            findings.add(mismatch(step, made, "contents"));
        }
        boolean comparedActivity = !withholds
                || (made.radioactivity().isPresent() && passport.radioactivity().isPresent());
        if (comparedActivity && !made.radioactivity().equals(passport.radioactivity())) {
            findings.add(mismatch(step, made, "radioactivity"));
        }
        return findings;
    }

    /** What differs if the passport states no more than a mass. */
    static Optional<Finding> ofMass(StepId step, Batch made, Mass stated) {
        return made.mass().value().equals(stated)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        PassportFinding.QUANTITY_MISMATCH,
                        Location.of(step.value()),
                        Map.of(
                                "step", step.value(),
                                "batch", made.id().value(),
                                "found", made.mass().value().toString(),
                                "expected", stated.toString())));
    }

    private static Finding mismatch(StepId step, Batch made, String member) {
        return Finding.of(
                PassportFinding.OUTPUT_MISMATCH,
                Location.of(step.value()),
                Map.of("step", step.value(), "batch", made.id().value(), "member", member));
    }
}
