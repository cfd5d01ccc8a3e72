package io.didymium.passport.register;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.key.Multikey;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.LogReceipt;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.SignedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The JSON form of extracts. */
final class ExtractFormat {
    private static final String NAME = "didymium-account-extract/v1";
    private static final Set<String> MEMBERS =
            Set.of("format", "batch", "site", "holder", "secret", "key", "checkpoint", "entries");
    private static final Set<String> ENTRY_MEMBERS =
            Set.of("number", "index", "path", "entry", "account", "interval", "purpose", "receiver");
    private static final Set<String> OPENING_MEMBERS = Set.of("salt", "lines");

    private ExtractFormat() {}

    static Bytes write(AccountExtract extract) {
        OpenedAccount opened = extract.account();
        return JsonWriter.write(JsonObject.builder()
                .put("format", NAME)
                .put("batch", opened.account().batch().value())
                .put("site", opened.account().site().value())
                .put("holder", opened.account().holder().value())
                .put("secret", Base64Url.encode(opened.secret()))
                .put("key", Multikey.encode(opened.key()))
                .put("checkpoint", text(extract.checkpoint()))
                .put(
                        "entries",
                        JsonArray.of(extract.entries().stream()
                                .map(ExtractFormat::write)
                                .toList()))
                .build());
    }

    private static String text(SignedNote note) {
        try {
            return note.toBytes().toUtf8();
        } catch (MalformedInputException e) {
            throw new IllegalStateException("a note is text", e);
        }
    }

    private static JsonObject write(ExtractEntry entry) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("number", entry.number())
                .put("index", entry.proof().index())
                .put(
                        "path",
                        JsonArray.ofStrings(entry.proof().path().stream()
                                .map(hash -> Base64.encode(hash.value()))
                                .toList()))
                .put("entry", Base64Url.encode(entry.entry().toBytes()));
        entry.openings()
                .forEach((field, opening) -> json.put(
                        field.word(),
                        JsonObject.builder()
                                .put("salt", Base64Url.encode(opening.salt()))
                                .put("lines", JsonArray.ofStrings(opening.lines()))
                                .build()));
        return json.build();
    }

    static AccountExtract read(Bytes document) throws MalformedInputException {
        JsonObject json = new JsonReader(JsonLimits.standard()).readObject(document);
        if (!json.requireString("format").equals(NAME)) {
            throw json.malformed("format", "expected " + NAME);
        }
        json.allowOnly(MEMBERS);
        String batch = json.requireString("batch");
        String site = json.requireString("site");
        String holder = json.requireString("holder");
        RegisterAccount account =
                built(json, () -> new RegisterAccount(new BatchId(batch), new FacilityId(site), new PartyId(holder)));
        Bytes secret = bytes(json, "secret");
        PublicKey key = key(json);
        SignedNote checkpoint = checkpoint(json);
        long size = Checkpoint.parse(checkpoint.text()).size();
        List<ExtractEntry> entries = new ArrayList<>();
        for (JsonObject entry : json.requireArray("entries").objects()) {
            entries.add(entry(entry, size));
        }
        return built(json, () -> new AccountExtract(new OpenedAccount(account, secret, key), checkpoint, entries));
    }

    private static SignedNote checkpoint(JsonObject json) throws MalformedInputException {
        try {
            return SignedNote.read(Bytes.ofUtf8(json.requireString("checkpoint")));
        } catch (IllegalArgumentException e) {
            throw json.malformed("checkpoint", "not a text in UTF-8");
        }
    }

    private static PublicKey key(JsonObject json) throws MalformedInputException {
        try {
            return Multikey.decode(json.requireString("key"));
        } catch (MalformedInputException e) {
            throw json.malformed("key", "not a public key: " + e.getMessage());
        }
    }

    private static ExtractEntry entry(JsonObject json, long size) throws MalformedInputException {
        json.allowOnly(ENTRY_MEMBERS);
        long number = json.requireInteger("number");
        long index = json.requireInteger("index");
        List<TreeHash> path = path(json);
        RegisterEntry entry = RegisterEntry.read(bytes(json, "entry"));
        SortedMap<EntryField, FieldOpening> openings = new TreeMap<>();
        for (EntryField field : RegisterEntry.fields()) {
            if (json.has(field.word())) {
                openings.put(field, opening(json.requireObject(field.word())));
            }
        }
        return built(json, () -> new ExtractEntry(number, new InclusionProof(index, size, path), entry, openings));
    }

    private static List<TreeHash> path(JsonObject json) throws MalformedInputException {
        JsonArray texts = json.requireArray("path");
        if (texts.size() > LogReceipt.MAXIMUM_PATH) {
            throw json.malformed("path", "more than " + LogReceipt.MAXIMUM_PATH + " hashes");
        }
        List<TreeHash> path = new ArrayList<>();
        for (String hash : texts.strings()) {
            Bytes value = Base64.decode(hash);
            path.add(built(json, () -> new TreeHash(value)));
        }
        return path;
    }

    private static FieldOpening opening(JsonObject json) throws MalformedInputException {
        json.allowOnly(OPENING_MEMBERS);
        Bytes salt = bytes(json, "salt");
        List<String> lines = json.requireArray("lines").strings();
        return built(json, () -> new FieldOpening(salt, lines));
    }

    private static Bytes bytes(JsonObject json, String name) throws MalformedInputException {
        try {
            return Base64Url.decode(json.requireString(name));
        } catch (MalformedInputException e) {
            throw json.malformed(name, "not base64url: " + e.getMessage());
        }
    }

    private static <T> T built(JsonObject json, Supplier<T> value) throws MalformedInputException {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            // The rules are those of the value itself.
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }
}
