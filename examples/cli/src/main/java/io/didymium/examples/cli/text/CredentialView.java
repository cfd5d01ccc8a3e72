package io.didymium.examples.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.SignedCredential;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a token says, for looking at: no signature is checked here.
 *
 * @param digest the digest of the token
 * @param document the credential, or an empty object if it cannot be read
 * @param fault why it cannot be read; empty if it can
 * @param certified when it says that it was signed, and under which certificate; empty if it says neither
 */
public record CredentialView(String digest, JsonNode document, String fault, String certified) {
    private static final String PREDECESSOR = "predecessor-version";
    private static final String CREDENTIAL_MEDIA_TYPE = "application/vc+jwt";

    /** Reads a token. */
    public static CredentialView of(SignedCredential credential) {
        try {
            if (credential.isEmbedded()) {
                return new CredentialView(
                        credential.digest(), JsonSource.read(Bytes.ofUtf8(credential.token())), "", "");
            }
            CompactJws token = CompactJws.parse(credential.issuerToken());
            return new CredentialView(credential.digest(), JsonSource.read(token.payload()), "", certified(token));
        } catch (MalformedInputException e) {
            return new CredentialView(credential.digest(), Json.object(), String.valueOf(e.getMessage()), "");
        }
    }

    /** When it says that it was signed, and under which certificate. */
    private static String certified(CompactJws token) {
        try {
            return token.certified()
                    .map(stated -> "at " + stated.signedAt() + " under a "
                            + stated.certificates().get(0))
                    .orElse("");
        } catch (MalformedInputException e) {
            return "with certificates that contradict the token: " + e.reason();
        }
    }

    /** Its id; the digest if it has none. */
    public String id() {
        String id = document.path("id").asText();
        return id.isEmpty() ? digest : id;
    }

    /** The abbreviation of its kind, such as dpp. */
    public String kind() {
        return StreamSupport.stream(document.path("type").spliterator(), false)
                .flatMap(type -> CredentialKind.find(type.asText()).stream())
                .map(CredentialKind::abbreviation)
                .findFirst()
                .orElse("?");
    }

    /** Its title. */
    public String name() {
        return fault.isEmpty() ? document.path("name").asText() : "unreadable: " + fault;
    }

    /** The name of its issuer, or the issuer's id. */
    public String issuer() {
        JsonNode issuer = document.path("issuer");
        String name = issuer.path("name").asText();
        return !name.isEmpty()
                ? name
                : issuer.isTextual() ? issuer.asText() : issuer.path("id").asText();
    }

    /** From when it holds. */
    public String validFrom() {
        return document.path("validFrom").asText();
    }

    /** Until when it holds, behind a word; empty if it has no end. */
    public String until() {
        String end = document.path("validUntil").asText();
        return end.isEmpty() ? "" : " until " + end;
    }

    /** The credentials that it builds on, in the order in which it names them. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        collect(document, links);
        return links;
    }

    private static void collect(JsonNode node, List<Link> links) {
        if (node.path("mediaType").asText().equals(CREDENTIAL_MEDIA_TYPE)) {
            links.add(new Link(
                    node.path("linkURL").asText(),
                    node.path("digestMultibase").asText(),
                    node.path("linkType").asText().equals(PREDECESSOR)));
        }
        node.forEach(member -> collect(member, links));
    }

    /**
     * A credential that another builds on.
     *
     * @param target its id
     * @param digest the digest of its token; empty if none is given
     * @param predecessor whether it is an earlier version, which is replaced
     */
    public record Link(String target, String digest, boolean predecessor) {}

    /** The version that it replaces, if it does. */
    public Optional<Link> replaced() {
        return links().stream().filter(Link::predecessor).findFirst();
    }

    /** Its version, and why it replaces the one before; empty if it is the first. */
    public String correction() {
        return replaced().isEmpty()
                ? ""
                : "version " + document.path("credentialVersion").asText() + ": "
                        + document.path("correctionReason").asText();
    }

    /** The line of it in a list of JSON objects. */
    public ObjectNode summary() {
        ObjectNode summary = Json.object()
                .put("id", id())
                .put("kind", kind())
                .put("name", name())
                .put("issuer", document.path("issuer").path("id").asText(issuer()))
                .put("validFrom", validFrom())
                .put("digest", digest);
        replaced()
                .ifPresent(link -> summary.put(
                                "version", document.path("credentialVersion").asInt())
                        .put("replaces", link.target())
                        .put("reason", document.path("correctionReason").asText()));
        ArrayNode links = summary.putArray("links");
        links().forEach(link -> links.addObject().put("target", link.target()).put("digest", link.digest()));
        return summary;
    }
}
