package io.didymium.examples.cli.description;

import static java.util.Objects.requireNonNull;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.claim.Dossier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a draft builds on: it may name whatever its office holds, and describes nothing of that again.
 *
 * @param held what the office received and issued
 * @param own whose office it is
 * @param correcting whether the draft may describe anew what the office issued, to replace it
 */
record DraftGround(Dossier held, Party own, boolean correcting) {
    DraftGround {
        requireNonNull(held, "held");
        requireNonNull(own, "own");
    }

    /** What is held with what the draft describes: beside it, or in its place. */
    SupplyChain.Builder with(SupplyChain.Builder sites, SupplyChain.Builder events) {
        return correcting ? sites.replaceAll(events) : sites.addAll(events);
    }

    /** The sources that are held, but those that the draft states anew. */
    List<SourceDeclaration> sources(List<SourceDeclaration> stated) {
        return held.origin().sources().stream()
                .filter(source -> stated.stream().noneMatch(own -> own.subject().equals(source.subject())))
                .toList();
    }

    /** The certificates that are held, but those that the draft states anew, and its own. */
    List<Certificate> certificates(List<Certificate> stated) {
        return Stream.concat(
                        held.certificates().stream()
                                .filter(one -> stated.stream()
                                        .noneMatch(own -> own.id().equals(one.id()))),
                        stated.stream())
                .toList();
    }

    /** What is held, to be continued; the office's own party with it. */
    SupplyChain.Builder chain() {
        SupplyChain.Builder chain = held.chain().toBuilder();
        if (find(own).isEmpty()) {
            chain.add(own);
        }
        return chain;
    }

    /** Whether a described party is known already. */
    boolean knows(Party described, DescriptionNode part) throws MalformedInputException {
        Optional<Party> known = described.id().equals(own.id()) ? Optional.of(own) : find(described);
        if (known.isPresent() && !known.get().equals(described)) {
            throw new MalformedInputException(
                    part.pointer(),
                    "is known to this office as " + known.get() + "; leave it out, or describe it in the same way");
        }
        return known.isPresent();
    }

    private Optional<Party> find(Party party) {
        return held.chain().parties().stream()
                .filter(other -> other.id().equals(party.id()))
                .findFirst();
    }
}
