"""Operations tagged interests."""
