package io.didymium.passport.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.Office;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.SoldLot;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An extract that the seller changes in one character before it signs the sale. */
class ExtractChangeProperties {
    private static final String EVENT =
            "urn:didymium:dte-move:" + SoldLot.sale("B").value();
    private static final PassportBundle SOLD = sold();

    private static PassportBundle sold() {
        Office desk = new SoldLot().desk(1);
        MemoryRegister register = MemoryRegister.honest(SoldLot.SEEN, SoldLot.SEEN);
        SoldLot.sell(desk, register, "A", "500");
        return SoldLot.sell(desk, register, "B", "700");
    }

    @Property(tries = 60)
    void isNotAcceptedByWhoDemandsWithdrawals(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(max = 61) int letter) {
        char other = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".charAt(letter);
        PassportBundle changed = new Forgery(SOLD)
                .changeDocument(EVENT, text -> {
                    StringBuilder all = new StringBuilder(text);
                    int at = place % text.length();
                    all.setCharAt(at, text.charAt(at) == other ? '_' : other);
                    return all.toString();
                })
                .relinked();

        assertThat(SoldLot.verify(changed).verdict()).isNotEqualTo(Verdict.ACCEPTED);
    }
}
