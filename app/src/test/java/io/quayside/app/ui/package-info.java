@NullMarked
package io.quayside.app.ui;

import org.jspecify.annotations.NullMarked;
