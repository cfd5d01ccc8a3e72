package io.didymium.passport.verify;

import static io.didymium.core.element.Element.NEODYMIUM;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.Share;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.testing.ChainSketch;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the cases of origin and recycled content share. */
final class OriginStatementCases {
    private OriginStatementCases() {}

    /** 5 % of the charge are of another source: 95 and 5 kg of oxides of the same content. */
    static ChainSketch blend() {
        return oxides("Nd 60", "Nd 60")
                .step("blending", ProcessKind.BLENDING, "X")
                .in("fjordgro", "95")
                .in("kaltvann", "5")
                .out("made", MaterialForm.OXIDE, "100", "Nd 60, Tb 0")
                .done();
    }

    static ChainSketch oxides(String fjordgro, String kaltvann) {
        return new ChainSketch("case")
                .site("X", "x", "NO", "Telemark")
                .source(ProcessKind.EXTRACTION, "X", "fjordgro", MaterialForm.OXIDE, "95", fjordgro)
                .source(ProcessKind.EXTRACTION, "X", "kaltvann", MaterialForm.OXIDE, "5", kaltvann);
    }

    static ChainSketch bought() {
        return new ChainSketch("case")
                .site("X", "x", "NO", "Telemark")
                .source(ProcessKind.PROCUREMENT, "X", "bought", MaterialForm.OXIDE, "60", "Nd 100");
    }

    static VerificationReport motors(UnaryOperator<OriginStatements> change) {
        return verify(Motors.dossier(), change);
    }

    static VerificationReport rotors(UnaryOperator<OriginStatements> change) {
        return verify(Rotors.dossier(), change);
    }

    static VerificationReport verify(Dossier dossier, UnaryOperator<OriginStatements> change) {
        return Sketched.verify(
                dossier.toBuilder().origin(change.apply(dossier.origin())).build());
    }

    static VerificationReport verify(ChainSketch sketch, OriginStatements origin) {
        return Sketched.verify(
                Sketched.dossier(sketch).toBuilder().origin(origin).build());
    }

    static OriginStatements claims(String batch, Element element, String from, String share) {
        return OriginStatements.builder()
                .origins(List.of(new OriginClaim(id(batch), element, id(from), Share.of(new BigDecimal(share)))))
                .build();
    }

    static OriginStatements recycled(String batch, String percent, RulePack pack) {
        return recycled(batch, NEODYMIUM, percent, pack);
    }

    static OriginStatements recycled(String batch, Element element, String percent, RulePack pack) {
        return OriginStatements.builder()
                .recycled(List.of(recycled(id(batch), element, percent, pack)))
                .build();
    }

    static RecycledStatement recycled(BatchId batch, Element element, String percent, RulePack pack) {
        return RecycledStatement.builder(
                        new ClaimId("urn:didymium:case:claim"),
                        batch,
                        pack.id(),
                        pack.version(),
                        LocalDate.of(2026, 4, 7))
                .percents(Map.of(element, new BigDecimal(percent)))
                .build();
    }

    static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    static BatchId id(String batch) {
        return new ChainSketch("case").batch(batch);
    }
}
