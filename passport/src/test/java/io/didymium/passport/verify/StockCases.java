package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.process.FlowKind;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Shipments;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;

/** Cases of stocks that differ. */
final class StockCases {
    private StockCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        StockFinding.LOST_IN_TRANSIT,
                        ACCEPTED,
                        "70 kg lost on the way",
                        () -> verify(Shipments.honest())),
                new Case(
                        StockFinding.UNACCOUNTED,
                        ACCEPTED,
                        "1.5 % not accounted for",
                        () -> verify(Shipments.honest())),
                new Case(
                        StockFinding.UNACCOUNTED_BEYOND_LIMIT,
                        REJECTED,
                        "8 % not accounted for",
                        () -> verify(new Shipments()
                                .mined("L", "17147.1 kg ± 5", 0)
                                .moved("T", "L", "mine", "plant", 1, "17147.1 kg ± 5", "")
                                .graded(
                                        "L",
                                        "17147.1 kg ± 5",
                                        "G",
                                        "15775.3 kg ± 5",
                                        2,
                                        FlowKind.UNACCOUNTED,
                                        "1371.8 kg"))),
                new Case(
                        StockFinding.TRANSIT_LOSS_UNPROVEN,
                        INDETERMINATE,
                        "a tenth lost on the way",
                        () -> received("900 kg ± 0.6")),
                new Case(
                        StockFinding.GAIN_IN_TRANSIT,
                        REJECTED,
                        "more received than shipped",
                        () -> received("1010 kg ± 0.6")),
                new Case(
                        StockFinding.WEIGHING_EXCESS,
                        REJECTED,
                        "30 kg more than a lot, shipped on vague scales",
                        () -> verify(new Shipments()
                                .mined("L", "1000 kg ± 15", 0)
                                .moved("a", "L", "mine", "store", 1, "500 kg ± 10", "")
                                .moved("b", "L", "mine", "store", 2, "530 kg ± 10", ""))),
                new Case(
                        StockFinding.RECEIVED_WEIGHT_UNCONFIRMED,
                        INDETERMINATE,
                        "a sender that states what the receiver weighed",
                        StockCases::bySender));
    }

    private static VerificationReport verify(Shipments shipments) {
        return Sketched.verify(Sketched.dossier(shipments.draft()));
    }

    private static VerificationReport received(String mass) {
        return verify(new Shipments()
                .mined("L", "1000 kg ± 0.6", 0)
                .moved("T", "L", "mine", "store", 2, "1000 kg ± 0.6", mass));
    }

    private static VerificationReport bySender() {
        String lot = new Shipments().batch("L").value();
        return Sketched.verify(new Forgery(Sketched.bundle(Sketched.dossier(new Shipments()
                        .mined("L", "1000 kg ± 0.6", 0)
                        .moved("T", "L", "mine", "store", 2, "1000 kg ± 0.6", "")
                        .draft())))
                .replace(
                        "urn:didymium:dte-move:" + Shipments.transfer("T").value(),
                        "\"movedUncertainty\":",
                        "\"receivedMass\":[{\"ofProduct\":\"" + lot
                                + "\",\"mass\":\"995\",\"standardUncertainty\":\"0.6\"}],\"movedUncertainty\":")
                .relinked());
    }
}
