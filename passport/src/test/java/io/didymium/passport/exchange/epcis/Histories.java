package io.didymium.passport.exchange.epcis;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.claim.Dossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Histories written as events, for tests. */
final class Histories {
    static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");

    private Histories() {}

    static EpcisDocument written(SupplyChain chain) {
        return EpcisWriter.of(Dossier.builder(chain).build()).write(AT);
    }

    /** All that EPCIS carries, by id: batches without the codes that it loses. */
    static List<Object> carried(SupplyChain chain) {
        return sorted(
                chain.batches().stream()
                        .map(batch -> batch.toBuilder().codes(List.of()).build())
                        .toList(),
                chain.steps(),
                chain.transfers());
    }

    static List<Object> carried(EpcisDraft draft) {
        return sorted(draft.batches(), draft.steps(), draft.transfers());
    }

    private static List<Object> sorted(
            Iterable<Batch> batches, Iterable<ProcessStep> steps, Iterable<Transfer> transfers) {
        List<Object> all = new ArrayList<>();
        batches.forEach(all::add);
        steps.forEach(all::add);
        transfers.forEach(all::add);
        all.sort(Comparator.comparing(Object::toString));
        return all;
    }

    /** A document of one event of somebody else. */
    static Bytes foreign(String event) {
        return Bytes.ofUtf8("{\"@context\":[\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\"],"
                + "\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"creationDate\":\"2026-03-01T00:00:00Z\","
                + "\"epcisBody\":{\"eventList\":[" + event + "]}}");
    }
}
