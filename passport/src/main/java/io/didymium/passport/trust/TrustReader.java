package io.didymium.passport.trust;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.passport.exchange.registry.RegistrySeal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads trust files of at most 4 MiB. The format is described with this package. */
public final class TrustReader {
    private static final JsonLimits LIMITS = JsonLimits.standard();
    private static final JsonReader READER = new JsonReader(LIMITS);
    private static final Set<String> MEMBERS =
            Set.of("format", "version", "anchors", "logs", "schemes", "registrySeals");
    private static final Set<String> ANCHOR_MEMBERS =
            Set.of("did", "name", "roles", "keys", "validFrom", "validUntil", "scope");
    private static final Set<String> KEY_MEMBERS = Set.of("id", "publicKeyJwk");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z");

    private TrustReader() {}

    /**
     * Reads a trust file.
     *
     * @throws MalformedInputException if it is not exactly of this format; the location is the JSON pointer of what is wrong
     */
    public static TrustList read(Bytes file) throws MalformedInputException {
        JsonObject json = READER.readObject(file);
        if (!json.requireString("format").equals(TrustFormat.NAME)) {
            throw json.malformed("format", "not a trust file: expected " + TrustFormat.NAME);
        }
        long version = json.requireInteger("version");
        if (version != TrustFormat.VERSION) {
            throw json.malformed(
                    "version", "format version " + version + " is not known here, only " + TrustFormat.VERSION);
        }
        json.allowOnly(MEMBERS);
        List<TrustAnchor> anchors = new ArrayList<>();
        for (JsonObject anchor : json.requireArray("anchors").objects()) {
            anchors.add(anchor(anchor));
        }
        List<TrustedLog> logs = new ArrayList<>();
        if (json.has("logs")) {
            for (JsonObject log : json.requireArray("logs").objects()) {
                logs.add(TrustedLogs.read(log));
            }
        }
        TrustList list = built(json, "anchors", () -> new TrustList(anchors));
        List<TrustedScheme> schemes = new ArrayList<>();
        if (json.has("schemes")) {
            for (JsonObject scheme : json.requireArray("schemes").objects()) {
                schemes.add(TrustedScheme.read(scheme));
            }
        }
        List<RegistrySeal> seals = new ArrayList<>();
        if (json.has("registrySeals")) {
            for (JsonObject seal : json.requireArray("registrySeals").objects()) {
                seals.add(SealFormat.read(seal));
            }
        }
        TrustList withLogs = built(json, "logs", () -> list.withLogs(logs));
        TrustList withSchemes = built(json, "schemes", () -> withLogs.withSchemes(schemes));
        return built(json, "registrySeals", () -> withSchemes.withSeals(seals));
    }

    /** Reads a trust file. */
    public static TrustList read(Path file) throws IOException, MalformedInputException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /** Reads a trust file; the stream is left open. */
    public static TrustList read(InputStream file) throws IOException, MalformedInputException {
        return read(Bytes.readAll(file, LIMITS.bytes()));
    }

    private static TrustList built(JsonObject json, String name, Supplier<TrustList> list)
            throws MalformedInputException {
        try {
            return list.get();
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(json.location(name), String.valueOf(e.getMessage()), e);
        }
    }

    private static TrustAnchor anchor(JsonObject json) throws MalformedInputException {
        json.allowOnly(ANCHOR_MEMBERS);
        List<PinnedKey> keys = new ArrayList<>();
        for (JsonObject key : json.requireArray("keys").objects()) {
            keys.add(key(key));
        }
        Optional<Instant> validUntil =
                json.has("validUntil") ? Optional.of(time(json, "validUntil")) : Optional.empty();
        try {
            return TrustAnchor.builder(did(json), json.requireString("name"), time(json, "validFrom"))
                    .roles(roles(json))
                    .keys(keys)
                    .validUntil(validUntil.orElse(null))
                    .scope(json.has("scope") ? ScopeFormat.read(json.requireObject("scope")) : TrustScope.UNRESTRICTED)
                    .build();
        } catch (IllegalArgumentException e) {
            // The rules are those of the anchor itself.
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Did did(JsonObject json) throws MalformedInputException {
        try {
            return Did.parse(json.requireString("did"));
        } catch (MalformedInputException e) {
            throw located(e, json, "did");
        }
    }

    private static PinnedKey key(JsonObject json) throws MalformedInputException {
        json.allowOnly(KEY_MEMBERS);
        DidUrl id;
        try {
            id = DidUrl.parse(json.requireString("id"));
        } catch (MalformedInputException e) {
            throw located(e, json, "id");
        }
        return new PinnedKey(id, Jwk.read(json.requireObject("publicKeyJwk")));
    }

    private static Set<TrustRole> roles(JsonObject json) throws MalformedInputException {
        JsonArray texts = json.requireArray("roles");
        Set<TrustRole> roles = EnumSet.noneOf(TrustRole.class);
        List<String> words = texts.strings();
        for (int i = 0; i < words.size(); i++) {
            if (!roles.add(role(words.get(i), texts.location(i)))) {
                throw new MalformedInputException(texts.location(i), "occurs twice");
            }
        }
        return roles;
    }

    private static TrustRole role(String text, String location) throws MalformedInputException {
        for (TrustRole role : TrustRole.values()) {
            if (role.text().equals(text)) {
                return role;
            }
        }
        throw new MalformedInputException(
                location, "not a role: register, scheme, scheme-owner, certifier or operator expected");
    }

    static Instant time(JsonObject json, String name) throws MalformedInputException {
        String text = json.requireString(name);
        try {
            if (TIME.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw new MalformedInputException(json.location(name), "no such day in the calendar", e);
        }
        throw json.malformed(name, "a time of UTC expected, as in 2026-01-01T00:00:00Z");
    }

    /** Adds the location to a fault that has none. */
    private static MalformedInputException located(MalformedInputException e, JsonObject json, String name) {
        return e.location().isEmpty() ? new MalformedInputException(json.location(name), e.reason(), e) : e;
    }
}
