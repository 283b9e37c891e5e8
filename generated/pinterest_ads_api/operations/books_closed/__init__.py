"""Operations tagged books_closed."""
