namespace SmartAcademy.Data.Users.Accounts;

/// <summary>What became of the role of parent or pupil when its link was taken away.</summary>
public enum RoleAfterUnlink
{
    TakenAway,

    /// <summary>It is the only role of the person.</summary>
    Stays,
}
