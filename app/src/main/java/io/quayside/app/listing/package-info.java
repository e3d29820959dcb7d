/// What pages on one kind of object have in common: rows, search, order, selection, details and the view of all that.
@NullMarked
package io.quayside.app.listing;

import org.jspecify.annotations.NullMarked;
