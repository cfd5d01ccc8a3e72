/** XML as trees of elements, read without resolving entities. Not exported. */
@NullMarked
package io.didymium.core.lca.format.xml;

import org.jspecify.annotations.NullMarked;
