namespace SmartAcademy.Domain.Access.Lockdowns;

/// <summary>What a lockdown does with those who want out.</summary>
public enum LockdownExits
{
    Allow,

    /// <summary>Everybody stays inside, where it is safer; a guard with permission may let each one out.</summary>
    Hold,
}
