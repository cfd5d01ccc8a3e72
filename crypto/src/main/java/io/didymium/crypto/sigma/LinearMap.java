package io.didymium.crypto.sigma;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A relation in its group: what prover and verifier calculate (sections 3 and 4).
 *
 * @param <E> elements
 * @param <S> scalars
 * @param <W> secrets
 */
public final class LinearMap<E, S, W> {
    private final LinearGroup<E, S, W> group;
    private final LinearRelation<E, S> relation;

    /** The map of a relation. */
    public LinearMap(LinearGroup<E, S, W> group, LinearRelation<E, S> relation) {
        this.group = group;
        this.relation = relation;
    }

    /**
     * Whether a proof says something (section 3.5): the first element is the generator, none is the neutral one, no image is, and each
     * secret has an equation in which its terms do not cancel.
     */
    public boolean isSound() {
        return relation.elements().get(0).equals(group.generator())
                && relation.elements().stream().noneMatch(group::isIdentity)
                && images().stream().noneMatch(group::isIdentity)
                && hasNoIdleSecret();
    }

    private boolean hasNoIdleSecret() {
        for (int secret = 0; secret < relation.secrets(); secret++) {
            int place = secret;
            if (relation.equations().stream().noneMatch(row -> counts(row, place))) {
                return false;
            }
        }
        return true;
    }

    private boolean counts(LinearRelation.Row<S> row, int secret) {
        List<LinearRelation.Term<S>> own =
                row.terms().stream().filter(term -> term.secret() == secret).toList();
        return !own.isEmpty()
                && !group.isIdentity(group.publicSum(
                        own.stream().map(LinearRelation.Term::factor).toList(), elementsOfTerms(own)));
    }

    /** The sum of public multiples of each equation. */
    public List<E> images() {
        return relation.equations().stream()
                .map(row -> group.publicSum(
                        row.image().stream().map(LinearRelation.Image::factor).toList(), elementsOfImage(row)))
                .toList();
    }

    /**
     * What a prover says first: the sum of secret multiples of each equation.
     *
     * @param nonces one for each secret, used for nothing else
     */
    public List<E> commitments(List<W> nonces) {
        requireOneForEach(nonces);
        return relation.equations().stream()
                .map(row -> group.secretSum(
                        row.terms().stream()
                                .map(term -> group.scaled(nonces.get(term.secret()), term.factor()))
                                .toList(),
                        elementsOfTerms(row.terms())))
                .toList();
    }

    /** What a prover answers to a challenge. */
    public List<S> responses(List<W> nonces, S challenge, List<W> witness) {
        requireOneForEach(nonces);
        requireOneForEach(witness);
        List<S> responses = new ArrayList<>();
        for (int i = 0; i < nonces.size(); i++) {
            responses.add(group.response(nonces.get(i), challenge, witness.get(i)));
        }
        return responses;
    }

    private void requireOneForEach(List<W> secrets) {
        if (secrets.size() != relation.secrets()) {
            throw new IllegalArgumentException(secrets.size() + " scalars for " + relation.secrets() + " secrets");
        }
    }

    /**
     * A sum that is the negative of the commitment of an equation, if the responses are right.
     *
     * @param factors of the elements
     * @param elements those of the image and of the terms
     * @param <E> elements
     * @param <S> scalars
     */
    public record Remainder<E, S>(List<S> factors, List<E> elements) {}

    /** For each equation, the challenge times its image, less its terms with the responses in place of secrets. */
    public List<Remainder<E, S>> remainders(S challenge, List<S> responses) {
        List<Remainder<E, S>> remainders = new ArrayList<>();
        for (LinearRelation.Row<S> row : relation.equations()) {
            List<S> factors = new ArrayList<>();
            row.image().forEach(image -> factors.add(group.product(challenge, image.factor())));
            row.terms()
                    .forEach(term ->
                            factors.add(group.negated(group.product(term.factor(), responses.get(term.secret())))));
            List<E> elements = new ArrayList<>(elementsOfImage(row));
            elements.addAll(elementsOfTerms(row.terms()));
            remainders.add(new Remainder<>(factors, Collections.unmodifiableList(elements)));
        }
        return remainders;
    }

    private List<E> elementsOfImage(LinearRelation.Row<S> row) {
        return row.image().stream()
                .map(image -> relation.elements().get(image.element()))
                .toList();
    }

    private List<E> elementsOfTerms(List<LinearRelation.Term<S>> terms) {
        return terms.stream()
                .map(term -> relation.elements().get(term.element()))
                .toList();
    }

    /** The relation as bytes: equations with places and factors, then the elements but for the generator (section 3.4). */
    public byte[] serialize() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeInteger(out, relation.equations().size());
        for (LinearRelation.Row<S> row : relation.equations()) {
            writeInteger(out, row.image().size());
            row.image().forEach(image -> {
                writeInteger(out, image.element());
                out.writeBytes(group.encodeScalar(image.factor()));
            });
            writeInteger(out, row.terms().size());
            row.terms().forEach(term -> {
                writeInteger(out, term.secret());
                writeInteger(out, term.element());
                out.writeBytes(group.encodeScalar(term.factor()));
            });
        }
        relation.elements().stream().skip(1).forEach(element -> out.writeBytes(group.encode(element)));
        return out.toByteArray();
    }

    private static void writeInteger(ByteArrayOutputStream out, int number) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }
}
