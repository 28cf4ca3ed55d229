namespace SmartAcademy.Domain.Access.Blocks;

/// <summary>What a block does at the gate. Whoever wants out is let out either way.</summary>
public enum BlockForce
{
    /// <summary>Entry is denied; a guard with permission may override it.</summary>
    Deny,

    /// <summary>Entry is granted, and the guard reads the message.</summary>
    Tell,
}
