package io.didymium.passport.untp;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.untp.goods.OwnerFormat;
import io.didymium.passport.untp.goods.WithdrawalFormat;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.LinkFormat;
import io.didymium.passport.untp.value.PieceFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import io.didymium.passport.untp.value.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The wire form of a transfer between sites: a {@code MoveEvent}. */
final class MoveEventFormat {
    static final String TYPE = "MoveEvent";
    private static final String MOVED_PIECES = "movedPieces";

    static final String RECEIVED = "receivedMass";

    JsonObject write(TransferSubject moved, List<CredentialLink> links, Labels labels) {
        Transfer transfer = moved.transfer();
        JsonObjectBuilder event = JsonObject.builder()
                .put("type", Fields.types(TYPE, "LifecycleEvent"))
                .put("id", transfer.id().value())
                .put("name", transfer.name())
                .put("eventDate", Fields.write(transfer.at()))
                .put("activityType", ConceptFormat.classification(Terms.BUSINESS_STEPS, "receiving", "Receiving"))
                .put("relatedDocument", Fields.array(links, LinkFormat::write))
                .put("movedProduct", EventFormat.products(transfer.portions(), "inTransit", labels))
                .put("fromFacility", FacilityFormat.reference(transfer.from(), labels))
                .put("toFacility", FacilityFormat.reference(transfer.to(), labels))
                .put("movedUncertainty", EventFormat.uncertainties(transfer.portions()));
        PieceFormat.put(event, MOVED_PIECES, transfer.portions());
        if (!transfer.received().isEmpty()) {
            event.put(
                    RECEIVED,
                    Fields.array(
                            List.copyOf(transfer.received().entrySet()),
                            entry -> QuantityFormat.putMeasured(
                                            JsonObject.builder()
                                                    .put(
                                                            "ofProduct",
                                                            entry.getKey().value()),
                                            entry.getValue())
                                    .build()));
        }
        OwnerFormat.write(transfer, event);
        WithdrawalFormat.write(moved.withdrawals(), event);
        return event.build();
    }

    TransferSubject read(JsonObject event) throws MalformedInputException {
        String id = event.requireString("id");
        String name = event.requireString("name");
        FacilityId from = FacilityFormat.readReference(event.requireObject("fromFacility"));
        FacilityId to = FacilityFormat.readReference(event.requireObject("toFacility"));
        Instant at = Fields.instant(event, "eventDate");
        List<BatchPortion> portions = PieceFormat.read(
                event,
                MOVED_PIECES,
                EventFormat.readPortions(
                        event,
                        Fields.list(event, "movedProduct", element -> element),
                        "inTransit",
                        "movedUncertainty"));
        SortedMap<BatchId, MeasuredMass> received = readReceived(event);
        Optional<Ownership> title = OwnerFormat.readTitle(event);
        SortedSet<CertificateId> permits = OwnerFormat.readPermits(event);
        SortedMap<BatchId, String> withdrawals = WithdrawalFormat.read(event);
        return Fields.built(
                event,
                () -> new TransferSubject(
                        new Transfer(new TransferId(id), name, from, to, at, portions, received, title, permits),
                        withdrawals));
    }

    private static SortedMap<BatchId, MeasuredMass> readReceived(JsonObject event) throws MalformedInputException {
        SortedMap<BatchId, MeasuredMass> received = new TreeMap<>();
        for (JsonObject entry :
                event.has(RECEIVED) ? Fields.list(event, RECEIVED, element -> element) : List.<JsonObject>of()) {
            String product = entry.requireString("ofProduct");
            BatchId batch = Fields.built(entry, "ofProduct", () -> new BatchId(product));
            if (received.put(batch, QuantityFormat.readMeasured(entry)) != null) {
                throw entry.malformed("ofProduct", "occurs twice");
            }
        }
        return received;
    }
}
