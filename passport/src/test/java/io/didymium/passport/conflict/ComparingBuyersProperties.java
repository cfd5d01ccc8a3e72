package io.didymium.passport.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.Office;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.TwoCompanies;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a seller does with several desks, secrets and logs: what buyers who compare hold never exceeds the lot without a proof. */
class ComparingBuyersProperties {
    private static final int LOT_KILOGRAMS = 1200;

    /**
     * One sale.
     *
     * @param desk at which desk
     * @param kilograms how much
     */
    record Sale(int desk, int kilograms) {}

    /**
     * What a seller sets up.
     *
     * @param secrets the secret of each desk
     * @param oneLog whether all desks use one log
     * @param sales the sales, in their order
     */
    record Trade(List<Integer> secrets, boolean oneLog, List<Sale> sales) {}

    @Provide
    Arbitrary<Trade> honest() {
        return sales(1).map(sales -> new Trade(List.of(1), true, sales));
    }

    @Provide
    Arbitrary<Trade> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2).list().ofSize(3), Arbitraries.of(true, false), sales(3))
                .as(Trade::new);
    }

    private static Arbitrary<List<Sale>> sales(int desks) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, desks - 1),
                        Arbitraries.integers().between(100, 700))
                .as(Sale::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** The files of the buyers; a desk sells no more than it believes to have. */
    private static List<PassportBundle> files(Trade trade, List<Integer> sold) {
        SoldLot lot = new SoldLot();
        MemoryRegister shared = MemoryRegister.lenient(SoldLot.SEEN, SoldLot.SEEN);
        List<Office> desks = trade.secrets().stream().map(lot::desk).toList();
        List<MemoryRegister> logs = trade.secrets().stream()
                .map(desk -> trade.oneLog() ? shared : MemoryRegister.lenient(SoldLot.SEEN, SoldLot.SEEN))
                .toList();
        int[] left = trade.secrets().stream().mapToInt(desk -> LOT_KILOGRAMS).toArray();
        List<PassportBundle> files = new ArrayList<>();
        for (Sale sale : trade.sales()) {
            if (sale.kilograms() <= left[sale.desk()]) {
                left[sale.desk()] -= sale.kilograms();
                sold.add(sale.kilograms());
                files.add(SoldLot.sell(
                        desks.get(sale.desk()),
                        logs.get(sale.desk()),
                        "customer-" + files.size(),
                        Integer.toString(sale.kilograms())));
            }
        }
        return files;
    }

    private static List<Conflict> compare(List<PassportBundle> files) {
        return ConflictSearch.find(files, SoldLot.trust(2), TwoCompanies.AT);
    }

    @Property(tries = 6)
    void honestSalesPassAndDoNotConflict(@ForAll("honest") Trade trade) {
        List<PassportBundle> files = files(trade, new ArrayList<>());

        for (PassportBundle file : files) {
            assertThat(SoldLot.verify(file).of(CheckId.WITHDRAWN_ONCE))
                    .singleElement()
                    .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
        }
        assertThat(compare(files)).isEmpty();
    }

    @Property(tries = 12)
    void buyersWhoCompareHoldNoMoreThanTheLotWithoutAProof(@ForAll("any") Trade trade) {
        List<Integer> sold = new ArrayList<>();
        List<PassportBundle> files = files(trade, sold);
        List<Conflict> found = compare(files);

        if (sold.stream().mapToInt(Integer::intValue).sum() > LOT_KILOGRAMS + 1) {
            assertThat(found)
                    .isNotEmpty()
                    .anyMatch(conflict -> conflict.convicted().contains(TwoCompanies.SELLER.value()));
        }
        // Whoever is convicted without having sold too much has kept two histories of one account, or a log two of
        // itself.
        long desks = trade.sales().stream().map(Sale::desk).distinct().count();
        if (desks == 1) {
            assertThat(found).isEmpty();
        }
    }
}
