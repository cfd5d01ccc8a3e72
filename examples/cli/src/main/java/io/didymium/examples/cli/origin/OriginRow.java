package io.didymium.examples.cli.origin;

import io.didymium.core.element.Element;
import io.didymium.core.origin.Share;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One share of an element.
 *
 * @param element the element
 * @param of what it is the share of, for people
 * @param share the share
 * @param standardUncertainty of the share, where it is known
 */
record OriginRow(Element element, String of, Share share, Optional<BigDecimal> standardUncertainty) {}
