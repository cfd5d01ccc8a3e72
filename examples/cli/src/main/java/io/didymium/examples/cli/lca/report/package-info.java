/** Reports of footprints: tables by module of the life cycle, and footprints for exchange. */
@NullMarked
package io.didymium.examples.cli.lca.report;

import org.jspecify.annotations.NullMarked;
