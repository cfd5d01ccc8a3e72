package io.didymium.passport.exchange.epcis;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.exchange.epcis.prehash.Vocabulary;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PieceFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A transfer as an observation of goods: that they were received, with what arrived as quantities, or, on one site, that title passed. What
 * was shipped is a member of our extension where the receiver weighed something else. The permits drawn on are certification.
 */
final class TransferEvents {
    private static final String SHIPPED = "shippedMass";
    private static final String MOVED_PIECES = "movedPieces";
    private static final String EPCS = "epcList";
    private static final String QUANTITIES = "quantityList";
    private static final String LOCATION = "location";
    private static final String OWNER = "owning_party";

    private TransferEvents() {}

    static JsonObject write(Transfer transfer, Set<BatchId> items, EventSource source) {
        List<String> permits =
                transfer.permits().stream().map(CertificateId::value).toList();
        JsonObjectBuilder event = EventForm.begin(
                "ObjectEvent",
                transfer.id(),
                transfer.at(),
                ZoneOffset.UTC,
                source.toBuilder().certificates(permits).build());
        event.put("action", "OBSERVE");
        if (!transfer.isOnSite()) {
            event.put("bizStep", "receiving");
        }
        EventForm.putPlace(event, transfer.to());
        event.put(
                "sourceList",
                ends("source", transfer.from(), transfer.ownership().map(Ownership::before)));
        event.put(
                "destinationList",
                ends("destination", transfer.to(), transfer.ownership().map(Ownership::after)));
        Map<BatchId, MeasuredMass> arrived = new LinkedHashMap<>();
        transfer.portions().forEach(portion -> arrived.put(portion.batch(), transfer.arrived(portion)));
        Weighings weighings = new Weighings();
        weighings.put(event, EPCS, QUANTITIES, arrived, items, List.of());
        weighings.finish(event);
        OwnTerms.put(event, OwnTerms.NAME, transfer.name());
        JsonObjectBuilder own = JsonObject.builder();
        PieceFormat.put(own, MOVED_PIECES, transfer.portions());
        List<JsonObject> shipped = new ArrayList<>();
        for (BatchPortion portion : transfer.portions()) {
            if (transfer.received().containsKey(portion.batch())) {
                shipped.add(QuantityFormat.putMeasured(
                                JsonObject.builder()
                                        .put(
                                                OwnTerms.OF_PRODUCT,
                                                portion.batch().value()),
                                portion.mass())
                        .build());
            }
        }
        if (!shipped.isEmpty()) {
            own.put(SHIPPED, JsonArray.of(shipped));
        }
        OwnTerms.putAll(event, own.build());
        return EventForm.finish(event);
    }

    private static JsonArray ends(String end, FacilityId site, Optional<PartyId> owner) {
        List<JsonObject> ends = new ArrayList<>();
        ends.add(JsonObject.builder()
                .put("type", LOCATION)
                .put(end, site.value())
                .build());
        owner.ifPresent(party -> ends.add(
                JsonObject.builder().put("type", OWNER).put(end, party.value()).build()));
        return JsonArray.of(ends);
    }

    static Transfer read(JsonObject event) throws MalformedInputException {
        JsonObject own = OwnTerms.of(event);
        String id = own.requireString(OwnTerms.EVENT_ID);
        String name = own.requireString(OwnTerms.NAME);
        if (!event.requireString("type").equals("ObjectEvent")
                || !event.requireString("action").equals("OBSERVE")) {
            throw event.malformed("type", "expected an ObjectEvent of action OBSERVE");
        }
        FacilityId from = site(event, "sourceList", "source")
                .orElseThrow(() -> event.malformed("sourceList", "names no location"));
        FacilityId to = site(event, "destinationList", "destination")
                .orElseThrow(() -> event.malformed("destinationList", "names no location"));
        Instant at = Fields.instant(event, "eventTime");
        Map<BatchId, MeasuredMass> arrived = Weighings.read(event, EPCS, QUANTITIES, Set.of());
        Map<BatchId, MeasuredMass> shipped = new LinkedHashMap<>();
        for (JsonObject entry : Fields.listIfPresent(own, SHIPPED, one -> one)) {
            String product = entry.requireString(OwnTerms.OF_PRODUCT);
            BatchId batch = Fields.built(event, () -> new BatchId(product));
            if (!arrived.containsKey(batch) || shipped.put(batch, QuantityFormat.readMeasured(entry)) != null) {
                throw event.malformed(OwnTerms.PREFIX + SHIPPED, "names " + product + " twice, or it did not arrive");
            }
        }
        List<BatchPortion> portions = new ArrayList<>();
        Map<BatchId, MeasuredMass> received = new TreeMap<>();
        for (Map.Entry<BatchId, MeasuredMass> entry : arrived.entrySet()) {
            MeasuredMass sent = shipped.getOrDefault(entry.getKey(), entry.getValue());
            portions.add(Fields.built(event, () -> new BatchPortion(entry.getKey(), sent)));
            if (shipped.containsKey(entry.getKey())) {
                received.put(entry.getKey(), entry.getValue());
            }
        }
        List<BatchPortion> counted = PieceFormat.read(own, MOVED_PIECES, portions);
        Optional<Ownership> ownership = ownership(event);
        SortedSet<CertificateId> permits = new TreeSet<>();
        for (String permit : EventForm.readSource(event).certificates()) {
            permits.add(Fields.built(event, () -> new CertificateId(permit)));
        }
        return Fields.built(
                event,
                () -> Transfer.builder(new TransferId(id), from, to)
                        .name(name)
                        .at(at)
                        .portions(counted)
                        .received(received)
                        .ownership(ownership.orElse(null))
                        .permits(permits)
                        .build());
    }

    /** The site at an end of a move, if it is named. */
    static Optional<FacilityId> site(JsonObject event, String list, String end) throws MalformedInputException {
        Optional<String> site = end(event, list, end, LOCATION);
        return site.isEmpty()
                ? Optional.empty()
                : Optional.of(Fields.built(event, list, () -> new FacilityId(site.get())));
    }

    /** Who owned the goods before and after, if both are named. */
    static Optional<Ownership> ownership(JsonObject event) throws MalformedInputException {
        Optional<String> before = end(event, "sourceList", "source", OWNER);
        Optional<String> after = end(event, "destinationList", "destination", OWNER);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Fields.built(event, () -> new Ownership(new PartyId(before.get()), new PartyId(after.get()))));
    }

    private static Optional<String> end(JsonObject event, String list, String end, String type)
            throws MalformedInputException {
        Optional<String> found = Optional.empty();
        for (JsonObject entry : Fields.listIfPresent(event, list, one -> one)) {
            if (Vocabulary.SOURCE_OR_DESTINATION_TYPE
                    .wordOf(entry.requireString("type"))
                    .equals(type)) {
                if (found.isPresent()) {
                    throw event.malformed(list, "names two of type " + type);
                }
                found = Optional.of(entry.requireString(end));
            }
        }
        return found;
    }
}
