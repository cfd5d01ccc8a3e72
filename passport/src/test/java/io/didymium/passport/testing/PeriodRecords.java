package io.didymium.passport.testing;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.RecordId;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.stock.StockRule;
import io.didymium.core.stock.statement.MaterialAudit;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.passport.claim.Dossier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What the plant of {@link Tolling} states of its second quarter, with the oxide in its store. */
public final class PeriodRecords {
    public static final RecordId STATEMENT = new RecordId("urn:didymium:toll:period:plant");
    public static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    public static final BatchId OXIDE = Tolling.batch("oxide");

    private PeriodRecords() {}

    /** The statement that follows, with what was counted of the oxide; nothing if that is empty. */
    public static MaterialStatement statement(String counted) {
        TreeMap<BatchId, MeasuredMass> counts = new TreeMap<>();
        if (!counted.isEmpty()) {
            counts.put(OXIDE, MeasuredMass.parse(counted));
        }
        return new MaterialAudit(Tolling.unsold().chain(), StockRule.STANDARD)
                .statement(STATEMENT, Tolling.draft().site("PLANT"), FROM, counts);
    }

    /** The chain with the oxide in store, and a statement. */
    public static Dossier dossier(MaterialStatement statement) {
        return Tolling.unsold().toBuilder().records(List.of(statement)).build();
    }

    /** The chain with the oxide in store, with an honest statement beside reconciled values and toll accounts. */
    public static Dossier dossier() {
        Dossier unsold = Tolling.unsold();
        List<ResponsibilityRecord> records = new ArrayList<>(List.of(
                TollRecords.agreement("97 %"),
                TollRecords.ofMiner(TollRecords.agreement("97 %")),
                TollRecords.statement(
                        unsold.chain(), TollRecords.agreement("97 %"), TollRecords.STATEMENT, Tolling.PLANT)));
        records.add(ReconciliationRecords.statement(unsold.chain(), ReconciliationRecords.scope()));
        records.add(statement("2350 kg ± 1"));
        return unsold.toBuilder().records(records).build();
    }
}
