package io.didymium.examples.cli.shell;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.EnvelopedCredential;
import io.didymium.examples.cli.text.CredentialView;
import io.didymium.examples.cli.text.JsonSource;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Credentials that come as files of their own, with the status lists and DID documents beside them: tokens, enveloped
 * credentials, and JSON with embedded proofs. Those on which no other builds are what is to be verified.
 */
final class LooseCredentials {
    /** More than any folder of passports has that a person put there. */
    static final int MAX_FILES = 10_000;

    private static final long MAX_BYTES = 256L << 20;

    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*(?:~[A-Za-z0-9_.~-]*)?");
    private static final String STATUS_LIST = "BitstringStatusListCredential";
    private static final String ENVELOPE = "EnvelopedVerifiableCredential";

    private final Map<String, SignedCredential> credentials = new TreeMap<>();
    private final Map<String, SignedCredential> statusLists = new TreeMap<>();
    private final Map<String, Bytes> didDocuments = new TreeMap<>();
    private long bytes;
    private int files;

    LooseCredentials() {}

    /** The bundle of one file that is a credential. */
    static PassportBundle only(String name, Bytes content) throws CommandFault {
        LooseCredentials credentials = new LooseCredentials();
        credentials.add(name, content, true);
        return credentials.bundle(name);
    }

    /** Whether content is a credential rather than a passport file: a token, or JSON. */
    static boolean isOne(Bytes content) {
        String text = text(content);
        return text.startsWith("{") || TOKEN.matcher(text).matches();
    }

    private static String text(Bytes content) {
        try {
            return content.toUtf8().strip();
        } catch (MalformedInputException e) {
            return "";
        }
    }

    /**
     * Adds what a file holds.
     *
     * @param alone whether nothing else is read, so that it must be a credential; otherwise anything else is ignored
     */
    void add(String name, Bytes content, boolean alone) throws CommandFault {
        bytes += content.length();
        files++;
        if (bytes > MAX_BYTES || files > MAX_FILES) {
            throw CommandFault.unreadable(
                    name + " is beyond the limit of " + MAX_BYTES + " bytes in " + MAX_FILES + " files together");
        }
        String text = text(content);
        try {
            if (TOKEN.matcher(text).matches()) {
                addSigned(new SignedCredential(text));
            } else if (text.startsWith("{")) {
                addJson(name, text, alone);
            } else if (alone) {
                throw CommandFault.unreadable(name + " is neither a token nor a JSON object");
            }
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(name + " cannot be read: " + e.getMessage());
        }
    }

    private void addJson(String name, String text, boolean alone) throws MalformedInputException, CommandFault {
        JsonNode json = JsonSource.read(Bytes.ofUtf8(text));
        if (json.has("verifiableCredential")) {
            JsonNode held = json.path("verifiableCredential");
            for (JsonNode one : held.isArray() ? held : List.of(held)) {
                addJson(name, one.toString(), true);
            }
        } else if (hasType(json, ENVELOPE)) {
            addSigned(new SignedCredential(
                    EnvelopedCredential.read(Bytes.ofUtf8(text)).token()));
        } else if (json.has("proof")) {
            addSigned(new SignedCredential(text));
        } else if (json.path("id").asText().startsWith("did:")) {
            didDocuments.put(json.path("id").asText(), Bytes.ofUtf8(text));
        } else if (alone) {
            throw CommandFault.unreadable(
                    name + " is JSON, but no credential: expected one in an envelope, or one with a proof");
        }
    }

    private static boolean hasType(JsonNode json, String type) {
        JsonNode types = json.path("type");
        return types.asText().equals(type)
                || StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(type));
    }

    private void addSigned(SignedCredential signed) {
        boolean isList = hasType(CredentialView.of(signed).document(), STATUS_LIST) && !signed.isSdJwt();
        (isList ? statusLists : credentials).put(signed.digest(), signed);
    }

    /** All of them. */
    PassportBundle bundle(String name) throws CommandFault {
        if (credentials.isEmpty()) {
            throw CommandFault.unreadable(name + " holds no credential");
        }
        Set<String> linked = new HashSet<>();
        credentials.values().stream()
                .flatMap(credential -> CredentialView.of(credential).links().stream())
                .forEach(link -> linked.add(link.digest()));
        PassportBundleBuilder bundle = PassportBundle.builder();
        credentials.values().forEach(bundle::credential);
        credentials.keySet().stream().filter(digest -> !linked.contains(digest)).forEach(bundle::root);
        statusLists.values().forEach(bundle::statusList);
        try {
            didDocuments.forEach(bundle::receivedDidDocument);
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable(name + " has a DID document that cannot be read: " + e.getMessage());
        }
        return bundle.build();
    }
}
