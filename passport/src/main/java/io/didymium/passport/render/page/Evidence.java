package io.didymium.passport.render.page;

import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import java.util.List;
import java.util.Optional;

/** On what evidence a number is: recomputed from the chain, undecided, contradicted, or nobody's claim. */
final class Evidence {
    private final BundleView view;
    private final Wording wording;

    Evidence(BundleView view, Wording wording) {
        this.view = view;
        this.wording = wording;
    }

    /** The result of a check of a subject, in words. */
    String of(CheckId check, String subject) {
        return outcome(check, subject)
                .map(outcome -> wording.text(prefix(check) + outcome.name().replace('_', '-')))
                .orElseGet(() -> wording.text("evidence.unclaimed"));
    }

    private static String prefix(CheckId check) {
        return check == CheckId.CERTIFICATE_COVERS_CLAIM ? "evidence.certificate." : "evidence.computed.";
    }

    /** The worst outcome of a check of a subject, if it was made. */
    Optional<Outcome> outcome(CheckId check, String subject) {
        List<CheckResult> results = view.report().of(check).stream()
                .filter(result -> result.subject().equals(subject))
                .toList();
        return List.of(Outcome.FAILED, Outcome.UNDECIDED, Outcome.SKIPPED, Outcome.NOTHING_TO_CHECK, Outcome.PASSED)
                .stream()
                .filter(outcome -> results.stream().anyMatch(result -> result.outcome() == outcome))
                .findFirst();
    }
}
