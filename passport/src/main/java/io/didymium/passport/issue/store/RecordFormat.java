package io.didymium.passport.issue.store;

import com.google.common.base.Ascii;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.Withdrawal;
import io.didymium.passport.register.WithdrawalPurpose;
import io.didymium.passport.register.WithdrawnInterval;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bytes of records: bundles as passport files, the rest as JSON. */
final class RecordFormat {
    private static final String SECRET = "secret";
    private static final String RECEIVED = "received";
    private static final String POSITIONS = "positions";
    private static final String ISSUED = "issued";
    private static final String REVOKED = "revoked";
    private static final String LIFE = "life";
    private static final String WITHDRAWN = "withdrawn";

    private RecordFormat() {}

    /** The kind of a record and the ending of its file. */
    static String name(OfficeRecord written) {
        if (written instanceof OfficeRecord.Received) {
            return RECEIVED + ".zip";
        }
        if (written instanceof OfficeRecord.Issued) {
            return ISSUED + ".zip";
        }
        if (written instanceof OfficeRecord.Positions) {
            return POSITIONS + ".json";
        }
        if (written instanceof OfficeRecord.Life) {
            return LIFE + ".json";
        }
        if (written instanceof OfficeRecord.Withdrawn) {
            return WITHDRAWN + ".json";
        }
        return (written instanceof OfficeRecord.Revoked ? REVOKED : SECRET) + ".json";
    }

    static Bytes write(OfficeRecord written) {
        if (written instanceof OfficeRecord.Received received) {
            return BundleWriter.write(received.bundle());
        }
        if (written instanceof OfficeRecord.Issued issued) {
            return BundleWriter.write(issued.bundle());
        }
        JsonObjectBuilder json = JsonObject.builder();
        if (written instanceof OfficeRecord.Positions positions) {
            positions.positions().forEach((credential, position) -> json.put(credential, BigDecimal.valueOf(position)));
        } else if (written instanceof OfficeRecord.Revoked revoked) {
            json.put("credential", revoked.credential())
                    .put("reason", revoked.reason())
                    .put("at", revoked.at().toString());
        } else if (written instanceof OfficeRecord.Life changed) {
            json.put("credential", changed.credential())
                    .put("status", changed.status().word())
                    .put("reason", changed.reason())
                    .put("at", changed.at().toString());
        } else if (written instanceof OfficeRecord.Withdrawn withdrawn) {
            write(withdrawn, json);
        } else if (written instanceof OfficeRecord.Secret secret) {
            json.put(SECRET, Base64Url.encode(secret.secret()));
        }
        return JsonWriter.write(json.build());
    }

    static OfficeRecord read(String kind, Bytes bytes) throws MalformedInputException {
        try {
            return switch (kind) {
                case RECEIVED -> new OfficeRecord.Received(BundleReader.read(bytes));
                case ISSUED -> new OfficeRecord.Issued(BundleReader.read(bytes));
                case POSITIONS -> new OfficeRecord.Positions(positions(object(bytes)));
                case REVOKED -> revoked(object(bytes));
                case LIFE -> life(object(bytes));
                case WITHDRAWN -> withdrawn(object(bytes));
                case SECRET ->
                    new OfficeRecord.Secret(Base64Url.decode(object(bytes).requireString(SECRET)));
                default -> throw new MalformedInputException("", "unknown kind of record: " + kind);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedInputException("", String.valueOf(e.getMessage()), e);
        }
    }

    private static JsonObject object(Bytes bytes) throws MalformedInputException {
        return new JsonReader(JsonLimits.standard()).readObject(bytes);
    }

    private static SortedMap<String, Integer> positions(JsonObject json) throws MalformedInputException {
        SortedMap<String, Integer> positions = new TreeMap<>();
        for (String credential : json.names()) {
            positions.put(credential, Math.toIntExact(json.requireInteger(credential)));
        }
        return positions;
    }

    private static void write(OfficeRecord.Withdrawn withdrawn, JsonObjectBuilder json) {
        RegisterAccount account = withdrawn.account();
        Withdrawal withdrawal = withdrawn.withdrawal();
        WithdrawnInterval interval = withdrawal.interval();
        json.put("batch", account.batch().value())
                .put("site", account.site().value())
                .put("holder", account.holder().value())
                .put("number", withdrawal.number())
                .put("before", interval.before().kilograms().toPlainString())
                .put("after", interval.after().kilograms().toPlainString())
                .put("uncertainty", interval.uncertainty().kilograms().toPlainString())
                .put("purpose", withdrawal.purpose().kind().name())
                .put("reference", withdrawal.purpose().reference())
                .put("receiver", withdrawal.receiver());
    }

    private static OfficeRecord withdrawn(JsonObject json) throws MalformedInputException {
        return new OfficeRecord.Withdrawn(
                new RegisterAccount(
                        new BatchId(json.requireString("batch")),
                        new FacilityId(json.requireString("site")),
                        new PartyId(json.requireString("holder"))),
                new Withdrawal(
                        json.requireInteger("number"),
                        new WithdrawnInterval(
                                Mass.ofKilograms(json.requireString("before")),
                                Mass.ofKilograms(json.requireString("after")),
                                Mass.ofKilograms(json.requireString("uncertainty"))),
                        new WithdrawalPurpose(
                                WithdrawalPurpose.Kind.valueOf(json.requireString("purpose")),
                                json.requireString("reference")),
                        json.requireString("receiver")));
    }

    private static OfficeRecord life(JsonObject json) throws MalformedInputException {
        return new OfficeRecord.Life(
                json.requireString("credential"),
                LifeStatus.valueOf(Ascii.toUpperCase(json.requireString("status"))),
                json.requireString("reason"),
                Instant.parse(json.requireString("at")));
    }

    private static OfficeRecord revoked(JsonObject json) throws MalformedInputException {
        return new OfficeRecord.Revoked(
                json.requireString("credential"),
                json.requireString("reason"),
                Instant.parse(json.requireString("at")));
    }
}
