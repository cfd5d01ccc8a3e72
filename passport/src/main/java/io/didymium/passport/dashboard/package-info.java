/**
 * What a verified bundle shows of one batch at a glance, each number with the credentials it rests on: start at
 * {@link io.didymium.passport.dashboard.DashboardQuery}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.dashboard;

import org.jspecify.annotations.NullMarked;
