package io.didymium.spark;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.unit.UnitPassport;
import io.didymium.passport.unit.UnitRegister;
import io.didymium.passport.unit.UnitResult;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lines of the files of units. */
final class UnitLine {
    private UnitLine() {}

    /** The passport in a line; empty if there is none that can be read. */
    static Optional<UnitPassport> read(String line, @Nullable UnitRegister known) {
        try {
            return Optional.of(UnitPassport.read(Bytes.of(Base64.getDecoder().decode(line)), known));
        } catch (MalformedInputException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What comes of a line that cannot be read. */
    static UnitResult unreadable(String line) {
        TreeSet<Reason> reasons = new TreeSet<>();
        reasons.add(new Reason(Outcome.FAILED, "token-unreadable"));
        return new UnitResult("unreadable", 0, line, Outcome.FAILED, reasons);
    }
}
