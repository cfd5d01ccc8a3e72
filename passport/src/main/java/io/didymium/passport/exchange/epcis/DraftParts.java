package io.didymium.passport.exchange.epcis;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.piece.Packing;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of the model gathered from events, each id once. */
final class DraftParts {
    private final Map<BatchId, Batch> batches = new LinkedHashMap<>();
    private final List<ProcessStep> steps = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final Set<Id> ids = new HashSet<>();

    DraftParts() {}

    void add(StepEvents.Read read, JsonObject event) throws MalformedInputException {
        once(read.step().id(), event);
        for (Batch batch : read.made()) {
            once(batch.id(), event);
            batches.put(batch.id(), batch);
        }
        steps.add(read.step());
    }

    void add(Transfer transfer, JsonObject event) throws MalformedInputException {
        once(transfer.id(), event);
        transfers.add(transfer);
    }

    void add(BatchId id, Packing packing, JsonObject event) throws MalformedInputException {
        Batch batch = batches.get(id);
        if (batch == null) {
            throw event.malformed("parentID", "is a package of " + id + ", which no event here makes");
        }
        List<Packing> packages = new ArrayList<>(batch.packages());
        packages.add(packing);
        batches.put(
                id,
                Fields.built(event, () -> batch.toBuilder().packages(packages).build()));
    }

    private void once(Id id, JsonObject event) throws MalformedInputException {
        if (!ids.add(id)) {
            throw event.malformed("eventID", "states " + id + ", which another event states");
        }
    }

    List<Batch> batches() {
        return List.copyOf(batches.values());
    }

    List<ProcessStep> steps() {
        return steps;
    }

    List<Transfer> transfers() {
        return transfers;
    }
}
