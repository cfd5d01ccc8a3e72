package io.didymium.passport.exchange.aas.metamodel;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.json.JsonDocument;
import java.util.List;

/** An environment or payload of the Asset Administration Shell in JSON, held against the metamodel. */
public final class AasDocument {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    /** Tools on Windows write it, and RFC 8259 (8.1) lets readers ignore it. */
    private static final Bytes BYTE_ORDER_MARK = Bytes.ofUtf8("\ufeff");

    private final JsonObject json;
    private final List<AasFault> faults;
    private final List<String> unknown;

    private AasDocument(JsonObject json, ModelCheck check) {
        this.json = json;
        this.faults = List.copyOf(check.faults());
        this.unknown = List.copyOf(check.unknown());
    }

    /**
     * Reads an environment: shells, submodels and descriptions of concepts.
     *
     * @param json at most 4 MiB, nested 64 deep
     * @throws MalformedInputException if it is no JSON object within these limits
     */
    public static AasDocument read(Bytes json, AasVersion version) throws MalformedInputException {
        return read(json, version, "Environment");
    }

    /**
     * Reads the payload of an event.
     *
     * @param json at most 4 MiB, nested 64 deep
     * @throws MalformedInputException if it is no JSON object within these limits
     */
    public static AasDocument readEvent(Bytes json, AasVersion version) throws MalformedInputException {
        return read(json, version, "EventPayload");
    }

    private static AasDocument read(Bytes json, AasVersion version, String type) throws MalformedInputException {
        JsonObject object = READER.readObject(json.startsWith(BYTE_ORDER_MARK) ? json.slice(3, json.length()) : json);
        ModelCheck check = new ModelCheck(version);
        check.check(object, type);
        return new AasDocument(object, check);
    }

    /** What was read. */
    public JsonDocument json() {
        return json;
    }

    /** What is against the metamodel, in the order of the document. */
    public List<AasFault> faults() {
        return faults;
    }

    /** The members that the metamodel does not have, as JSON pointers; nothing reads them. */
    public List<String> unknown() {
        return unknown;
    }
}
