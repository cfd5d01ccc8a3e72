package io.didymium.passport.agreement;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.JwsAlgorithm;
import io.didymium.crypto.jws.JwsHeader;
import io.didymium.crypto.signature.Signer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A JSON object that one key signed, as a compact JWS of a type of its own. */
record SignedRules(CompactJws jws, DidUrl keyId, JsonObject json) {
    static final int LONGEST = 1 << 16;

    static Bytes sign(JsonObject json, String type, DidUrl keyId, Signer signer) {
        JwsHeader header =
                JwsHeader.of(JwsAlgorithm.of(signer.publicKey().type()), type, "application/json", keyId.text());
        return CompactJws.sign(header, JsonWriter.write(json), signer).toBytes();
    }

    /** The object of a JWS of a type, whose signature is still to be verified. */
    static SignedRules read(Bytes signed, String type) throws MalformedInputException {
        if (signed.length() > LONGEST) {
            throw new MalformedInputException("", "longer than " + LONGEST + " characters");
        }
        CompactJws jws = CompactJws.read(signed);
        if (!jws.header().type().equals(Optional.of(type))) {
            throw new MalformedInputException("/typ", "expected " + type);
        }
        DidUrl keyId = DidUrl.parse(
                jws.header().keyId().orElseThrow(() -> new MalformedInputException("/kid", "the key is not named")));
        return new SignedRules(jws, keyId, new JsonReader(JsonLimits.standard()).readObject(jws.payload()));
    }

    static Instant time(JsonObject json, String name) throws MalformedInputException {
        String text = json.requireString(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedInputException(json.location(name), "no time such as 2026-01-31T12:00:00Z", e);
        }
    }

    static Optional<Instant> findTime(JsonObject json, String name) throws MalformedInputException {
        return json.has(name) ? Optional.of(time(json, name)) : Optional.empty();
    }

    static BigDecimal decimal(JsonObject json, String name) throws MalformedInputException {
        String text = json.requireString(name);
        if (!text.matches("[0-9]{1,30}(\\.[0-9]{1,100})?")) {
            throw json.malformed(name, "no decimal: '" + text + "'");
        }
        return new BigDecimal(text);
    }

    static void requireOrder(Instant from, Optional<Instant> until) {
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new IllegalArgumentException("rules must end after " + from + ": " + until.get());
        }
    }
}
