package io.didymium.passport.untp.goods;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.PartyId;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The terms of our extension for whose goods are, and for the permits on which a transfer draws; written only where something is stated. */
public final class OwnerFormat {
    private static final String OWNERS = "goodsOwner";
    private static final String TITLE = "goodsTitle";
    private static final String PERMITS = "drawnPermit";

    private OwnerFormat() {}

    public static void write(SortedMap<BatchId, PartyId> owners, JsonObjectBuilder event) {
        if (!owners.isEmpty()) {
            event.put(
                    OWNERS,
                    Fields.array(
                            owners.entrySet().stream().toList(),
                            owner -> JsonObject.builder()
                                    .put("ofProduct", owner.getKey().value())
                                    .put("owner", owner.getValue().value())
                                    .build()));
        }
    }

    public static SortedMap<BatchId, PartyId> readOwners(JsonObject event) throws MalformedInputException {
        SortedMap<BatchId, PartyId> owners = new TreeMap<>();
        for (JsonObject entry : Fields.listIfPresent(event, OWNERS, element -> element)) {
            String batch = entry.requireString("ofProduct");
            String owner = entry.requireString("owner");
            Map.Entry<BatchId, PartyId> one =
                    Fields.built(entry, () -> Map.entry(new BatchId(batch), new PartyId(owner)));
            if (owners.put(one.getKey(), one.getValue()) != null) {
                throw entry.malformed("ofProduct", "occurs twice");
            }
        }
        return owners;
    }

    public static void write(Transfer transfer, JsonObjectBuilder event) {
        transfer.ownership()
                .ifPresent(title -> event.put(
                        TITLE,
                        JsonObject.builder()
                                .put("ownerBefore", title.before().value())
                                .put("ownerAfter", title.after().value())
                                .build()));
        if (!transfer.permits().isEmpty()) {
            event.put(
                    PERMITS,
                    JsonArray.ofStrings(transfer.permits().stream()
                            .map(CertificateId::value)
                            .toList()));
        }
    }

    public static Optional<Ownership> readTitle(JsonObject event) throws MalformedInputException {
        return Fields.optional(event, TITLE, title -> {
            String before = title.requireString("ownerBefore");
            String after = title.requireString("ownerAfter");
            return Fields.built(title, () -> new Ownership(new PartyId(before), new PartyId(after)));
        });
    }

    public static SortedSet<CertificateId> readPermits(JsonObject event) throws MalformedInputException {
        SortedSet<CertificateId> permits = new TreeSet<>();
        if (event.has(PERMITS)) {
            for (String permit : event.requireArray(PERMITS).strings()) {
                if (!permits.add(Fields.built(event, PERMITS, () -> new CertificateId(permit)))) {
                    throw event.malformed(PERMITS, "names " + permit + " twice");
                }
            }
        }
        return permits;
    }
}
