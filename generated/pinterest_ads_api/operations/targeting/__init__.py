"""Operations tagged targeting."""
