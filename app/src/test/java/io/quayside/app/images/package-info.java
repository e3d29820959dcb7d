@NullMarked
package io.quayside.app.images;

import org.jspecify.annotations.NullMarked;
