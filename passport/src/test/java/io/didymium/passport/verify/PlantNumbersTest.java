package io.didymium.passport.verify;

import static io.didymium.passport.testing.Counted.event;
import static io.didymium.passport.testing.Counted.passport;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.piece.PieceFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.passport.attack.Insider;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;

/** Numbers of a magnet works as signed passports show them: 21,149 rotors of four magnets of 14.5 g are 84,596 magnets, 1,226.642 kg. */
class PlantNumbersTest {
    @Test
    void fourMagnetsEachUseAllMagnets() {
        assertThat(Sketched.verify(Counted.bundle()).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    /** Three each leaves 21,149 magnets. */
    @Test
    void threeMagnetsEachLeaveMagnets() {
        assertFound(both("\"perPiece\":\"4\"", "\"perPiece\":\"3\""), PieceFinding.PIECES_MISSING, "21149");
    }

    /** Magnets of 13 g leave 126.894 kg. */
    @Test
    void lighterMagnetsLeaveTheirMass() {
        assertFound(both("\"mass\":\"0.0145\"", "\"mass\":\"0.013\""), PieceFinding.PARTS_MASS_MISMATCH, "126.894");
    }

    /** 20,000 rotors leave the magnets of 1,149: 4,596. */
    @Test
    void fewerRotorsLeaveTheirMagnets() {
        assertFound(both("\"pieceCount\":\"21149\"", "\"pieceCount\":\"20000\""), PieceFinding.PIECES_MISSING, "4596");
    }

    private static VerificationReport both(String text, String by) {
        return Sketched.verify(new Insider(Counted.bundle())
                .replace(passport("rotors"), text, by)
                .replace(event("assembly"), text, by)
                .bundle());
    }

    private static void assertFound(VerificationReport report, FindingCode code, String number) {
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == code)
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains(number));
    }
}
