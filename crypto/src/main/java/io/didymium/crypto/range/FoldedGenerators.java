package io.didymium.crypto.range;

import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import java.util.ArrayList;
import java.util.List;

/** A vector of elements, each a sum of multiples of elements that lie at the same place of equal parts of a longer vector. */
final class FoldedGenerators {
    private List<RistrettoElement> elements;
    private List<Scalar> ofParts = List.of(Scalar.ONE);

    FoldedGenerators(List<RistrettoElement> elements) {
        this.elements = elements;
    }

    /** Adds the terms of multiples of the vector, from a place on. */
    void add(List<Scalar> multiples, int from, List<Scalar> factors, List<RistrettoElement> to) {
        int length = elements.size() / ofParts.size();
        for (int part = 0; part < ofParts.size(); part++) {
            for (int i = 0; i < multiples.size(); i++) {
                factors.add(multiples.get(i).times(ofParts.get(part)));
                to.add(elements.get(part * length + from + i));
            }
        }
    }

    /** Halves the vector: each element is now a multiple of itself and a multiple of that which was half the length behind. */
    void fold(int half, Scalar ofLow, Scalar ofHigh) {
        List<Scalar> folded = new ArrayList<>(2 * ofParts.size());
        for (Scalar part : ofParts) {
            folded.add(part.times(ofLow));
            folded.add(part.times(ofHigh));
        }
        if (half * folded.size() != elements.size()) {
            throw new IllegalArgumentException("no half of the vector: " + half);
        }
        ofParts = folded;
    }

    /** Calculates the elements. */
    void calculate() {
        int length = elements.size() / ofParts.size();
        List<RistrettoElement> calculated = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            List<RistrettoElement> parts = new ArrayList<>(ofParts.size());
            for (int part = 0; part < ofParts.size(); part++) {
                parts.add(elements.get(part * length + i));
            }
            calculated.add(RistrettoElement.variableTimeSum(ofParts, parts));
        }
        elements = calculated;
        ofParts = List.of(Scalar.ONE);
    }
}
