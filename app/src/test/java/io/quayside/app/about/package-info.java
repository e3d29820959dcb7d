@NullMarked
package io.quayside.app.about;

import org.jspecify.annotations.NullMarked;
