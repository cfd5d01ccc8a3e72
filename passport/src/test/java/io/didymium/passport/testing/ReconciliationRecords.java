package io.didymium.passport.testing;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.RecordId;
import io.didymium.core.material.CommonError;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.reconcile.statement.ReconciliationAudit;
import io.didymium.core.reconcile.statement.ReconciliationScope;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.testing.ChainEdit;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.claim.Dossier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What the plant of {@link Tolling} signs of its reconciled values. */
public final class ReconciliationRecords {
    public static final RecordId STATEMENT = new RecordId("urn:didymium:toll:reconciliation:plant");
    private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-07-01T00:00:00Z");

    private ReconciliationRecords() {}

    /** The plant and the quarter, with a scale for the carbonate, the oxide and the residue. */
    public static ReconciliationScope scope() {
        TreeMap<String, BigDecimal> weighed = new TreeMap<>();
        weighed.put(Tolling.batch("oxide").value(), new BigDecimal("0.0002"));
        weighed.put(Tolling.batch("residue").value(), new BigDecimal("0.0002"));
        TreeMap<String, BigDecimal> analysed = new TreeMap<>();
        analysed.put(Tolling.batch("oxide").value(), new BigDecimal("0.0015"));
        analysed.put(Tolling.batch("residue").value(), new BigDecimal("0.0015"));
        return plain().toBuilder()
                .commonErrors(List.of(
                        new CommonError("plant scale", CommonError.Kind.MASS, weighed),
                        new CommonError("plant laboratory", CommonError.Kind.CONTENT, analysed)))
                .build();
    }

    /** The plant and the quarter, with nothing in common. */
    public static ReconciliationScope plain() {
        return ReconciliationScope.builder(Tolling.draft().site("PLANT"), FROM, UNTIL)
                .unstatedIsAbsent(true)
                .build();
    }

    /** Gas and residue weighed with one error, as nobody but the plant says: what does not fit then fits a little better. */
    public static ReconciliationScope generous() {
        TreeMap<String, BigDecimal> weighed = new TreeMap<>();
        weighed.put("water and carbon dioxide of urn:didymium:toll:step:separation", new BigDecimal("0.00305"));
        weighed.put(Tolling.batch("residue").value(), new BigDecimal("0.00083"));
        return plain().toBuilder()
                .commonErrors(List.of(new CommonError("weighbridge", CommonError.Kind.MASS, weighed)))
                .build();
    }

    /** The chain of {@link Tolling} with another weight of water and carbon dioxide, where 6,450 kg fit. */
    public static SupplyChain withGas(String mass) {
        SupplyChain chain = Tolling.dossier().chain();
        ProcessStep step = chain.producerOf(Tolling.batch("oxide"));
        return ChainEdit.replace(
                chain,
                step.toBuilder()
                        .flows(List.of(Flow.of(FlowKind.EMISSION, "water and carbon dioxide", mass)))
                        .build());
    }

    /** The plant's statement that follows from a chain. */
    public static ReconciliationStatement statement(SupplyChain chain, ReconciliationScope scope) {
        return new ReconciliationAudit(chain, text -> DigestMultibase.ofSha256(Bytes.ofUtf8(text)))
                .statement(STATEMENT, Tolling.PLANT, scope);
    }

    /** A chain of {@link Tolling} with records. */
    public static Dossier dossier(SupplyChain chain, ResponsibilityRecord... records) {
        Dossier dossier = Tolling.dossier();
        return Dossier.builder(chain)
                .registrations(dossier.registrations())
                .certificates(dossier.certificates())
                .records(List.of(records))
                .build();
    }

    /** The whole of {@link TollRecords} with the plant's reconciled values. */
    public static Dossier dossier() {
        Dossier dossier = TollRecords.dossier();
        List<ResponsibilityRecord> records = new ArrayList<>(dossier.records());
        records.add(statement(dossier.chain(), scope()));
        return dossier.toBuilder().records(records).build();
    }
}
