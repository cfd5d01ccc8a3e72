package io.didymium.passport.exchange.linkset;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.List;

/**
 * A set of links in JSON ({@code application/linkset+json}, RFC 9264).
 *
 * @param contexts the things with their links, in order
 * @param ignored JSON pointers to what was there and is not read, in order, at most {@value #LISTED}; none of a set made here
 */
public record Linkset(List<LinkContext> contexts, List<String> ignored) {
    /** The media type. */
    public static final String MEDIA_TYPE = "application/linkset+json";

    /** How many ignored members are listed. */
    public static final int LISTED = 64;

    /** Copies the lists. */
    public Linkset {
        contexts = List.copyOf(contexts);
        ignored = List.copyOf(ignored);
    }

    /** A set of links made here. */
    public static Linkset of(List<LinkContext> contexts) {
        return new Linkset(contexts, List.of());
    }

    /** Reads a set of at most 4 MiB; unknown members are ignored and listed. */
    public static Linkset read(Bytes json) throws MalformedInputException {
        return new LinksetReader().read(json);
    }

    /** The form of GS1 resolvers; what only UNTP has is left out, and listed by {@link #lostByGs1}. */
    public Bytes writeGs1() {
        return LinksetWriter.write(this, false);
    }

    /** The form of the identity resolver of UNTP 0.7.0. */
    public Bytes writeUntp() {
        return LinksetWriter.write(this, true);
    }

    /** The attributes of targets that the form of GS1 cannot carry, as anchor, relation, number of the target and name. */
    public List<String> lostByGs1() {
        return LinksetWriter.lostByGs1(this);
    }
}
