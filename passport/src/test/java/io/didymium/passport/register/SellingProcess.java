package io.didymium.passport.register;

import io.didymium.core.id.TransferId;
import io.didymium.crypto.log.FolderLog;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.store.FolderStore;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.TwoCompanies;
import java.nio.file.Path;
import java.security.SecureRandom;

/** A process of its own that sells a kilogram after another until it is killed: it prints how many sales were issued. */
final class SellingProcess {
    private SellingProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (LogRegister register = register(folder);
                Office office = office(folder)) {
            for (int sold = sold(office); ; sold++) {
                office.issue(
                                SoldLot.draft(office, Integer.toString(sold), "1")
                                        .withdrawIn(register),
                                TwoCompanies.trust(),
                                TwoCompanies.status(0))
                        .orThrow();
                System.out.println(sold + 1);
                System.out.flush();
            }
        }
    }

    static Office office(Path folder) throws Exception {
        return Office.open(
                new SoldLot().companies.seller.party(),
                Issuers.identity(TwoCompanies.SELLER),
                FolderStore.open(folder.resolve("office")),
                new SecureRandom());
    }

    static FolderLog log(Path folder) throws Exception {
        return FolderLog.open(folder.resolve("log"), Logs.ORIGIN, Logs.signer());
    }

    private static LogRegister register(Path folder) throws Exception {
        return new LogRegister(
                log(folder),
                (log, checkpoint) -> checkpoint
                        .with(Logs.witness(1).cosign(checkpoint, SoldLot.SEEN))
                        .with(Logs.witness(2).cosign(checkpoint, SoldLot.SEEN)));
    }

    /** How many sales an office has issued. */
    static int sold(Office office) {
        BundleGraph graph = BundleGraph.of(office.holdings());
        int sold = 0;
        while (!graph.about(sale(sold)).isEmpty()) {
            sold++;
        }
        return sold;
    }

    static TransferId sale(int number) {
        return SoldLot.sale(Integer.toString(number));
    }
}
