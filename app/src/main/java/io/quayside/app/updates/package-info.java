/// Whether there is a newer Quayside. Asks one address, at most once a day, and only tells: it fetches and installs
/// nothing.
@NullMarked
package io.quayside.app.updates;

import org.jspecify.annotations.NullMarked;
